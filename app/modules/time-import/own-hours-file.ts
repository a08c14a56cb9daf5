import { csvText } from "#app/lib/csv.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { guardText } from "./formula-guard.ts";
import { tagsText } from "./tag-list.ts";

/** An entry with its names, as a file tells it. */
export type NamedEntry = {
	readonly date: string;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
	readonly minutes: number;
	readonly email: string;
	readonly person: string;
	readonly client: string;
	readonly project: string;
	readonly task: string;
	readonly note: string;
	readonly tags: readonly string[];
	readonly billable: boolean;
};

export const ownHoursHeads = [
	...["Date", "Start", "End", "Duration", "Email", "Person"],
	...["Client", "Project", "Task", "Note", "Tags", "Billable"],
];

/**
 * Hours as CSV that comes in again as it went out: durations by the clock, starts and ends with their distance from UTC, so
 * that an hour that comes twice is told apart.
 */
export function ownHoursFile(entries: readonly NamedEntry[]): string {
	return csvText([
		ownHoursHeads,
		...entries.map((entry) =>
			[
				...[entry.date, instantText(entry.startedAt), instantText(entry.endedAt)],
				...[formatMinutes(entry.minutes), entry.email, entry.person, entry.client, entry.project],
				...[entry.task, entry.note, tagsText(entry.tags), entry.billable ? "yes" : "no"],
			].map(guardText),
		),
	]);
}

function instantText(at: Date | null): string {
	return at ? at.toISOString().replace(".000Z", "Z") : "";
}
