import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { editCell } from "./cell-edit.ts";
import { MINUTES_OF_DAY } from "./read-cell.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { minutesOf } from "./week-sheet.ts";

/** An entry as somebody saw it. */
export type SeenEntry = { id: string; version: number; date: CalendarDate };

/** What becomes of entries; what is missing stays. */
export type EntryEdit = {
	note?: string;
	tagIds?: readonly string[];
	addTagIds?: readonly string[];
	removeTagIds?: readonly string[];
	/** 1 to 1,440. One that has an end ends later or earlier, never past midnight. */
	minutes?: number;
	/** Null follows project and task. */
	billableOverride?: boolean | null;
	task?: { taskId: string; projectId: string };
};

export type EditRefusal = "entry.gone" | "entry.changed" | "entry.midnight" | "day.full";

type EditFacts = {
	/** The instant at which an entry's day ends, where it was taken. */
	dayEnds: (entry: StoredEntry) => Date;
	now: Date;
};

/**
 * All entries of the days once those that were seen are edited, or why nothing is: one of them is gone or in another
 * version, passes midnight, or its day has no room. An entry that is already so is left alone, whatever its version,
 * so that sending twice does nothing twice. Pure.
 */
export function editEntries(
	entries: readonly StoredEntry[],
	seen: readonly SeenEntry[],
	edit: EntryEdit,
	facts: EditFacts,
): { entries: StoredEntry[] } | { refused: EditRefusal } {
	let after = [...entries];
	for (const { id, version } of seen) {
		const current = entries.find((entry) => entry.id === id);
		if (!current) return { refused: "entry.gone" };
		const edited = editedEntry(current, edit, facts);
		if (!edited) return { refused: "entry.midnight" };
		if (isSame(current, edited)) continue;
		if (current.version !== version) return { refused: "entry.changed" };
		const written = { ...edited, version: version + 1, updatedAt: facts.now };
		after = after.map((entry) => (entry.id === id ? written : entry));
	}
	return isOverfull(entries, after) ? { refused: "day.full" } : { entries: after };
}

/** Null when it would pass midnight. */
function editedEntry(
	entry: StoredEntry,
	edit: EntryEdit,
	{ dayEnds }: EditFacts,
): StoredEntry | null {
	const times = resized(entry, edit.minutes ?? entry.minutes, dayEnds);
	if (!times) return null;
	const { addTagIds = [], removeTagIds = [] } = edit;
	const tagIds = [...new Set([...(edit.tagIds ?? entry.tagIds), ...addTagIds])];
	return {
		...entry,
		...times,
		...edit.task,
		note: edit.note ?? entry.note,
		tagIds: tagIds.filter((id) => !removeTagIds.includes(id)),
		billableOverride:
			edit.billableOverride === undefined ? entry.billableOverride : edit.billableOverride,
	};
}

function resized(
	entry: StoredEntry,
	minutes: number,
	dayEnds: EditFacts["dayEnds"],
): Pick<StoredEntry, "minutes" | "endedAt"> | null {
	const cell = editCell([entry], minutes, dayEnds);
	if (cell.kind === "refused") return null;
	const [change] = cell.changes;
	return change?.kind === "resize"
		? { minutes: change.minutes, endedAt: change.endedAt }
		: { minutes: entry.minutes, endedAt: entry.endedAt };
}

function isSame(a: StoredEntry, b: StoredEntry): boolean {
	return (
		a.minutes === b.minutes &&
		a.note === b.note &&
		a.taskId === b.taskId &&
		a.billableOverride === b.billableOverride &&
		a.tagIds.join() === b.tagIds.join()
	);
}

/** A day that grows may not pass 24 hours. */
function isOverfull(before: readonly StoredEntry[], after: readonly StoredEntry[]): boolean {
	return [...new Set(after.map(({ date }) => date))].some((date) => {
		const total = totalOn(after, date);
		return total > MINUTES_OF_DAY && total > totalOn(before, date);
	});
}

function totalOn(entries: readonly StoredEntry[], date: string): number {
	return minutesOf(entries.filter((entry) => entry.date === date));
}
