import { csvText } from "#app/lib/csv.ts";
import { localTime } from "#app/lib/local-time.ts";
import { clockText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { SaidLine } from "./say-line.ts";

/** Lines of one file, the newest. */
export const mostInFile = 20_000;

const columns = ["Day", "Time", "Who", "What", "Area", "Before", "After", "Action", "Event"];

export type FileLine = SaidLine & {
	readonly id: string;
	readonly at: Date;
	readonly action: string;
};

/** The history as CSV, newest first; days and times as `zone` showed them. */
export function auditFile(lines: readonly FileLine[], zone: string): string {
	return csvText([
		columns,
		...lines.map((line) => [
			localTime(zone, line.at).date,
			clockText(line.at, zone, usualWriting),
			line.who,
			`${line.did}${line.object}${line.rest}`,
			line.area,
			partText(line, "before"),
			partText(line, "after"),
			line.action,
			line.id,
		]),
	]);
}

function partText({ changes }: SaidLine, part: "before" | "after"): string {
	return changes
		.flatMap((change) => {
			const text = change[part];
			return text === null ? [] : `${change.label}: ${text}`;
		})
		.join("\n");
}
