import { formatMinutes } from "#app/lib/duration.ts";
import type { WeekCopy } from "./copy-week.ts";
import { minutesOf } from "./week-sheet.ts";

/** What a copy did, in words: "Copied 4 rows from last week. No hours were copied." `source` is where from. */
export function copyText(
	copy: WeekCopy,
	withHours: boolean,
	source = "last week",
): {
	text: string;
	detail?: string;
} {
	const { found, taskIds, cells, closed, kept, off } = copy;
	if (found === 0) return { text: `There are no rows in ${source} to copy.` };
	const text =
		taskIds.length > 0
			? `Copied ${count(taskIds.length, "row")} from ${source}.`
			: `Every row of ${source} is here already.`;
	const hours =
		withHours && cells.length > 0
			? `${formatMinutes(minutesOf(cells))} in ${count(cells.length, "cell")} came along.`
			: "No hours were copied.";
	const left = [
		closed > 0 &&
			`${count(closed, "row")} stayed behind: ${closed === 1 ? "its task takes" : "their tasks take"} no time any more.`,
		off > 0 && `${count(off, "cell")} of a day off stayed empty: type what you worked anyway.`,
		kept > 0 && `${count(kept, "cell")} stayed as they were.`,
	];
	return { text, detail: [hours, ...left].filter(Boolean).join(" ") };
}

function count(number: number, thing: string): string {
	return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}
