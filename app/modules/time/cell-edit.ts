import { formatMinutes } from "#app/lib/duration.ts";

/** An entry of the cell. Times are instants; both or neither are set. */
export type CellEntry = {
	id: string;
	version: number;
	minutes: number;
	startedAt: Date | null;
	endedAt: Date | null;
};

export type EntryChange<Entry extends CellEntry = CellEntry> =
	| { kind: "create"; minutes: number }
	| { kind: "resize"; entry: Entry; minutes: number; endedAt: Date | null }
	| { kind: "remove"; entry: Entry };

export type CellEdit<Entry extends CellEntry = CellEntry> =
	| { kind: "changes"; changes: EntryChange<Entry>[] }
	| { kind: "refused"; message: string };

const MINUTE = 60_000;

/**
 * What must happen to a cell's entries so that they add up to `minutes` (0 clears the cell).
 * More extends the entry that ends last; less shrinks from the latest, removing what reaches zero.
 * An entry without times ends after those that have them; among these the newest id is last.
 * No entry passes `dayEnds`, the instant at which its day ends: such an edit is refused whole.
 */
export function editCell<Entry extends CellEntry>(
	entries: readonly Entry[],
	minutes: number,
	dayEnds: (entry: Entry) => Date,
): CellEdit<Entry> {
	const latestFirst = [...entries].sort(byEnd).reverse();
	const difference = minutes - total(entries);
	if (difference === 0) return { kind: "changes", changes: [] };
	const [last] = latestFirst;
	if (!last) return { kind: "changes", changes: [{ kind: "create", minutes }] };
	if (difference < 0) return shrink(latestFirst, -difference);
	return extend(last, difference, last.endedAt ? dayEnds(last) : null);
}

function extend<Entry extends CellEntry>(
	last: Entry,
	by: number,
	dayEnds: Date | null,
): CellEdit<Entry> {
	const grown = resize(last, last.minutes + by);
	if (!last.endedAt || !grown.endedAt || !dayEnds || grown.endedAt <= dayEnds)
		return { kind: "changes", changes: [grown] };
	const room = Math.floor((dayEnds.getTime() - last.endedAt.getTime()) / MINUTE);
	return {
		kind: "refused",
		message: `The last entry has ${formatMinutes(room)} until midnight. Add the rest on the next day.`,
	};
}

function shrink<Entry extends CellEntry>(
	latestFirst: readonly Entry[],
	by: number,
): CellEdit<Entry> {
	const changes: EntryChange<Entry>[] = [];
	let left = by;
	for (const entry of latestFirst) {
		if (left === 0) break;
		const taken = Math.min(left, entry.minutes);
		const rest = entry.minutes - taken;
		changes.push(rest === 0 ? { kind: "remove", entry } : resize(entry, rest));
		left -= taken;
	}
	return { kind: "changes", changes };
}

function resize<Entry extends CellEntry>(
	entry: Entry,
	minutes: number,
): EntryChange<Entry> & { kind: "resize" } {
	const shift = (minutes - entry.minutes) * MINUTE;
	const endedAt = entry.endedAt && new Date(entry.endedAt.getTime() + shift);
	return { kind: "resize", entry, minutes, endedAt };
}

function total(entries: readonly CellEntry[]): number {
	return entries.reduce((sum, entry) => sum + entry.minutes, 0);
}

function byEnd(a: CellEntry, b: CellEntry): number {
	const [endA, endB] = [a.endedAt?.getTime() ?? Infinity, b.endedAt?.getTime() ?? Infinity];
	if (endA !== endB) return endA - endB;
	return a.id < b.id ? -1 : 1;
}
