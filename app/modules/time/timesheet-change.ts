import { cellKey, type StoredEntry, type StoredRow, type TimesheetPart } from "./stored-entry.ts";

/** A part of a timesheet before and after somebody changed it. */
export type TimesheetChange = { before: TimesheetPart; after: TimesheetPart };

export type Difference<Item> = { added: Item[]; changed: Item[]; removed: Item[] };

/** Which entries a change adds, changes (as they are afterwards) and removes. */
export function changedEntries({ before, after }: TimesheetChange): Difference<StoredEntry> {
	const isKept = (entry: StoredEntry) =>
		before.entries.some(({ id, version }) => id === entry.id && version === entry.version);
	const difference = byId(before.entries, after.entries);
	return { ...difference, changed: difference.changed.filter((entry) => !isKept(entry)) };
}

/** Which rows a change adds and removes. Rows themselves never change. */
export function changedRows({ before, after }: TimesheetChange): Difference<StoredRow> {
	return { ...byId(before.rows, after.rows), changed: [] };
}

/** Every entry that a change adds, changes or takes away, as it was and as it is. */
export function touchedEntries(change: TimesheetChange): StoredEntry[] {
	const { added, changed, removed } = changedEntries(change);
	const ids = new Set(changed.map(({ id }) => id));
	const before = change.before.entries.filter(({ id }) => ids.has(id));
	return [...added, ...changed, ...removed, ...before];
}

/**
 * The change without the cells that it leaves alone; a cell that it touches keeps all its entries. An entry that moves
 * touches the cell that it leaves and the one that it comes to.
 */
export function touchedPart(change: TimesheetChange): TimesheetChange {
	const { added, changed, removed } = changedEntries(change);
	const ids = idsOf(changed);
	const moved = change.before.entries.filter(({ id }) => ids.has(id));
	const touched = new Set([...added, ...changed, ...moved, ...removed].map(cellKey));
	const isTouched = (entry: StoredEntry) => touched.has(cellKey(entry));
	return {
		before: { ...change.before, entries: change.before.entries.filter(isTouched) },
		after: { ...change.after, entries: change.after.entries.filter(isTouched) },
	};
}

/**
 * The change that takes `change` back from what is there `now`: the entries exactly as they were, in
 * versions newer than any that somebody may have seen. Null when its cells do not hold any more what the
 * change left in them.
 */
export function reversed(
	change: TimesheetChange,
	now: readonly StoredEntry[],
): TimesheetChange | null {
	const { before, after } = touchedPart(change);
	const cells = new Set([...before.entries, ...after.entries].map(cellKey));
	const current = now.filter((entry) => cells.has(cellKey(entry)));
	if (!isSameContent(current, after.entries)) return null;
	const restored = before.entries.map((entry) => {
		const there = current.find(({ id }) => id === entry.id);
		if (there && isSame(there, entry)) return there;
		return { ...entry, version: Math.max(entry.version, there?.version ?? 0) + 1 };
	});
	const rows = changedRows(change);
	return {
		before: { entries: current, rows: rows.added },
		after: { entries: restored, rows: rows.removed },
	};
}

function isSameContent(some: readonly StoredEntry[], others: readonly StoredEntry[]): boolean {
	if (some.length !== others.length) return false;
	return some.every((entry) => others.some((other) => isSame(entry, other)));
}

/** The same entry with the same work in it, whatever its version. */
function isSame(a: StoredEntry, b: StoredEntry): boolean {
	return (
		a.id === b.id &&
		a.taskId === b.taskId &&
		a.date === b.date &&
		a.minutes === b.minutes &&
		a.note === b.note &&
		a.billableOverride === b.billableOverride &&
		a.tagIds.join() === b.tagIds.join() &&
		a.startedAt?.getTime() === b.startedAt?.getTime() &&
		a.endedAt?.getTime() === b.endedAt?.getTime()
	);
}

function byId<Item extends { id: string }>(
	before: readonly Item[],
	after: readonly Item[],
): Difference<Item> {
	const [idsBefore, idsAfter] = [idsOf(before), idsOf(after)];
	return {
		added: after.filter(({ id }) => !idsBefore.has(id)),
		changed: after.filter(({ id }) => idsBefore.has(id)),
		removed: before.filter(({ id }) => !idsAfter.has(id)),
	};
}

function idsOf(items: readonly { id: string }[]): Set<string> {
	return new Set(items.map(({ id }) => id));
}
