import { and, between, eq, getTableColumns, inArray } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { holdSettings } from "#app/modules/settings/hold-settings.server.ts";
import { readFacts } from "#app/modules/valuation/read-facts.server.ts";
import { entryValues, settleValues } from "#app/modules/valuation/settle-values.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import type { StoredEntry, StoredRow } from "./stored-entry.ts";
import {
	changedEntries,
	changedRows,
	type TimesheetChange,
	touchedEntries,
} from "./timesheet-change.ts";

/** All but whose it is and what it comes to: that is worked out anew whenever it is written. */
const {
	memberId: _entryOwner,
	billable: _billable,
	billedMinutes: _billedMinutes,
	roundingRuleId: _roundingRule,
	rateId: _rate,
	feeMinor: _fee,
	feeCurrency: _feeCurrency,
	costRateId: _costRate,
	costMinor: _cost,
	costCurrency: _costCurrency,
	frozenAt: _frozen,
	...entryColumns
} = getTableColumns(timeEntries);
const { memberId: _rowOwner, createdAt: _rowMade, ...rowColumns } = getTableColumns(weekRows);

/**
 * Makes whoever else changes this member's timesheet, or which periods are locked, wait until the transaction ends, so that
 * a day's 24 hours and its locks hold also for what happens at the same moment. Await it before reading what is to change.
 */
export async function lockTimesheet(db: TenantDb, memberId: string): Promise<void> {
	await Promise.all([
		db
			.select({ id: members.id })
			.from(members)
			.where(eq(members.id, memberId))
			.for("no key update"),
		holdSettings(db, "to rely on them"),
	]);
}

/** Every entry of a member on some dates (`YYYY-MM-DD`). */
export function entriesOn(
	db: TenantDb,
	memberId: string,
	dates: readonly string[],
): Promise<StoredEntry[]> {
	return db
		.select(entryColumns)
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), inArray(timeEntries.date, [...dates])));
}

/** Entries by their ids, with whose they are. */
export function entriesByIds(
	db: TenantDb,
	ids: readonly string[],
): Promise<(StoredEntry & { memberId: string })[]> {
	return db
		.select({ ...entryColumns, memberId: timeEntries.memberId })
		.from(timeEntries)
		.where(inArray(timeEntries.id, [...ids]));
}

/**
 * The rows that a member put on the sheet of the seven days from `first` on. A range, because the
 * tenant may have begun weeks on another day when they were put there.
 */
export function rowsIn(db: TenantDb, memberId: string, first: CalendarDate): Promise<StoredRow[]> {
	const inWeek = between(weekRows.weekStart, first, addDays(first, 6));
	return db
		.select(rowColumns)
		.from(weekRows)
		.where(and(eq(weekRows.memberId, memberId), inWeek));
}

/** Makes the tables hold what the change says, and what its entries come to. Throws when an entry is not in the version it began from. */
export async function writeChange(
	db: TenantDb,
	memberId: string,
	change: TimesheetChange,
): Promise<void> {
	const entries = changedEntries(change);
	const rows = changedRows(change);
	const touched = touchedEntries(change);
	const [facts] = await Promise.all([
		readFacts(db, taskIdsOf(touched), { memberId }),
		removeByIds(db, timeEntries, memberId, entries.removed),
		removeByIds(db, weekRows, memberId, rows.removed),
	]);
	const owned = (entry: StoredEntry) => ({ ...entry, memberId });
	const added = entries.added.map(owned);
	const values = entryValues(added, facts);
	await Promise.all([
		...entries.changed.map((entry) => updateEntry(db, memberId, change, entry)),
		entries.added.length > 0 &&
			db.insert(timeEntries).values(added.map((entry) => ({ ...entry, ...values.get(entry.id) }))),
		rows.added.length > 0 &&
			db
				.insert(weekRows)
				.values(rows.added.map((row) => ({ ...row, memberId })))
				.onConflictDoNothing(),
	]);
	await settleValues(db, memberId, facts, entries.changed.map(owned), touched);
}

function taskIdsOf(entries: readonly StoredEntry[]): string[] {
	return [...new Set(entries.map(({ taskId }) => taskId))];
}

async function removeByIds(
	db: TenantDb,
	table: typeof timeEntries | typeof weekRows,
	memberId: string,
	items: readonly { id: string }[],
): Promise<void> {
	if (items.length === 0) return;
	const ids = items.map(({ id }) => id);
	await db.delete(table).where(and(inArray(table.id, ids), eq(table.memberId, memberId)));
}

async function updateEntry(
	db: TenantDb,
	memberId: string,
	change: TimesheetChange,
	{ id, createdAt: _createdAt, createdBy: _createdBy, ...values }: StoredEntry,
): Promise<void> {
	const began = change.before.entries.find((entry) => entry.id === id);
	const written = await db
		.update(timeEntries)
		.set(values)
		.where(
			and(
				eq(timeEntries.id, id),
				eq(timeEntries.memberId, memberId),
				eq(timeEntries.version, began?.version ?? 0),
			),
		)
		.returning({ id: timeEntries.id });
	if (written.length === 0) throw new Error(`Time entry ${id} changed while it was being written.`);
}
