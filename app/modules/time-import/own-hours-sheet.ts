import { clockText } from "#app/lib/moment-text.ts";
import type { Sheet } from "#app/lib/sheet.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { NamedEntry } from "./own-hours-file.ts";
import { tagsText } from "./tag-list.ts";

/** More rows than these are for a CSV file: a workbook of them is made whole in memory. */
export const mostSheetRows = 25_000;

/** Hours as a sheet to reckon with, with their sum. Starts and ends as clocks in `zone` showed them. */
export function ownHoursSheet(
	entries: readonly NamedEntry[],
	{ from, to }: { from: string; to: string },
	zone: string,
	writing: Writing,
): Sheet {
	const clock = (at: Date | null) => at && clockText(at, zone, writing);
	const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
	return {
		title: "My hours",
		about: [`${from} to ${to}`],
		columns: [
			{ name: "Date", kind: "date" },
			...["Start", "End"].map((name) => ({ name, kind: "text" as const })),
			{ name: "Hours", kind: "hours" },
			...["Client", "Project", "Task", "Note", "Tags", "Billable"].map((name) => {
				return { name, kind: "text" as const };
			}),
		],
		rows: entries.map((entry) => [
			...[entry.date, clock(entry.startedAt), clock(entry.endedAt), entry.minutes],
			...[entry.client, entry.project, entry.task, entry.note, tagsText(entry.tags)],
			entry.billable ? "yes" : "no",
		]),
		total: ["Total", null, null, minutes, null, null, null, null, null, null],
	};
}
