import { readCell } from "./read-cell.ts";
import type { Draft, SheetState } from "./sheet-state.ts";
import { cellKey } from "./stored-entry.ts";
import type { SheetEntry, WeekFacts } from "./week-sheet.ts";

/** The week with what was typed counted in, so that totals follow at once. Refused text does not count. */
export function shownFacts({ facts, drafts }: SheetState): WeekFacts {
	const counted = Object.values(drafts).filter(({ status }) => status.kind !== "refused");
	const keys = new Set<string>(counted.map(cellKey));
	const entries = facts.entries.filter((entry) => !keys.has(cellKey(entry)));
	return { ...facts, entries: [...entries, ...counted.flatMap((draft) => entryOf(draft, facts))] };
}

function entryOf({ taskId, date, text }: Draft, facts: WeekFacts): SheetEntry[] {
	const reading = readCell(text);
	if (reading.kind !== "minutes") return [];
	const billable = facts.tasks.find(({ id }) => id === taskId)?.billable ?? false;
	const first = facts.entries.find((entry) => cellKey(entry) === cellKey({ taskId, date }));
	const { minutes } = reading;
	return [
		{
			id: cellKey({ taskId, date }),
			version: 0,
			taskId,
			date,
			minutes,
			billable: first?.billable ?? billable,
			billableOverride: null,
			note: first?.note ?? "",
			tagIds: first?.tagIds ?? [],
			times: null,
		},
	];
}
