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

/** The change without the cells that it leaves alone; a cell that it touches keeps all its entries. */
export function touchedPart(change: TimesheetChange): TimesheetChange {
	const { added, changed, removed } = changedEntries(change);
	const touched = new Set([...added, ...changed, ...removed].map(cellKey));
	const isTouched = (entry: StoredEntry) => touched.has(cellKey(entry));
	return {
		before: { ...change.before, entries: change.before.entries.filter(isTouched) },
		after: { ...change.after, entries: change.after.entries.filter(isTouched) },
	};
}

/**
 * The change that takes `change` back: the entries exactly as they were, in versions newer than any
 * that somebody may have seen.
 */
export function reversed({ before, after }: TimesheetChange): TimesheetChange {
	const entries = before.entries.map((entry) => {
		const now = after.entries.find(({ id }) => id === entry.id);
		if (now?.version === entry.version) return now;
		return { ...entry, version: Math.max(entry.version, now?.version ?? 0) + 1 };
	});
	return { before: after, after: { ...before, entries } };
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
