import type { EntryFields } from "./entry-fields.ts";
import { minutesText } from "./minutes-text.ts";
import { readCell } from "./read-cell.ts";
import type { SheetEntry } from "./week-sheet.ts";

/** An entry while it is edited in the panel of its cell. */
export type EntryDraft = {
	time: string;
	note: string;
	tagIds: readonly string[];
	/** `yes`, `no`, or empty to follow project and task. */
	billable: "yes" | "no" | "";
};

export function draftOf({ minutes, note, tagIds, billableOverride }: SheetEntry): EntryDraft {
	const said = billableOverride ? "yes" : "no";
	return {
		time: minutesText(minutes),
		note,
		tagIds,
		billable: billableOverride === null ? "" : said,
	};
}

/** What a draft changes of its entry: to the entry itself, and whether it is billed. Null where it changes nothing. */
export function changesOf(
	entry: SheetEntry,
	draft: EntryDraft,
): { edit: EntryFields | null; billing: EntryFields | null } {
	const was = draftOf(entry);
	const note = draft.note.trim();
	const reading = readCell(draft.time);
	const isResized = reading.kind === "minutes" && reading.minutes !== entry.minutes;
	const edit: EntryFields = {
		...(isResized && { time: minutesText(reading.minutes) }),
		...(note !== was.note && { note }),
		...(draft.tagIds.join() !== was.tagIds.join() && { tags: draft.tagIds.join(" ") }),
	};
	return {
		edit: Object.keys(edit).length > 0 ? edit : null,
		billing: draft.billable === was.billable ? null : { billable: draft.billable },
	};
}

/** Why a draft's time cannot be saved; null when it can. */
export function timeProblem({ time }: Pick<EntryDraft, "time">): string | null {
	const reading = readCell(time);
	if (reading.kind === "refused") return reading.message;
	return reading.kind === "empty" ? "Type how long it took, or remove the entry." : null;
}
