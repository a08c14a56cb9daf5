import { and, asc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { readFacts } from "./read-facts.server.ts";
import { isInScope } from "./scope.server.ts";
import { entryValues } from "./settle-values.server.ts";
import { valuedColumns } from "./value-columns.server.ts";
import type { ValueScope } from "./value-scope.ts";
import { writeValues } from "./write-values.server.ts";

/** A member's day: entries of one are never in two batches. */
export type DayDone = { readonly date: string; readonly memberId: string };

export type Batch = { readonly count: number; readonly end: DayDone | null };

/** Entries of a batch, and those of its last day beyond. A day has 1,440 at most. */
export const batchSize = 2_000;

/**
 * Works out the next batch of a scope's entries anew, by date. Whose they are, their timesheets are locked first, as
 * whoever writes them does.
 *
 * @param after the day that is done already
 * @returns how many, and the last day; `end` is null when there are no more
 */
export async function revalueBatch(
	db: TenantDb,
	scope: ValueScope,
	after: DayDone | null,
	size = batchSize,
): Promise<Batch> {
	const within = and(isInScope(db, scope), after ? isAfter(after) : undefined);
	const days = await db
		.select({ date: timeEntries.date, memberId: timeEntries.memberId })
		.from(timeEntries)
		.where(within)
		.orderBy(asc(timeEntries.date), asc(timeEntries.memberId))
		.limit(size);
	const last = days.at(-1);
	if (!last) return { count: 0, end: null };
	const memberIds = [...new Set(days.map(({ memberId }) => memberId))];
	await lockTimesheets(db, memberIds);
	const entries = await db
		.select(valuedColumns)
		.from(timeEntries)
		.where(and(within, inArray(timeEntries.memberId, memberIds), isUpTo(last)));
	const taskIds = entries.map(({ taskId }) => taskId);
	await writeValues(db, entryValues(entries, await readFacts(db, taskIds)));
	return { count: entries.length, end: days.length < size ? null : last };
}

async function lockTimesheets(db: TenantDb, memberIds: readonly string[]): Promise<void> {
	await db
		.select({ id: members.id })
		.from(members)
		.where(inArray(members.id, [...memberIds]))
		.orderBy(asc(members.id))
		.for("no key update");
}

/** The range of dates is for the index; the pair says exactly where. */
export function isAfter({ date, memberId }: DayDone): SQL | undefined {
	return and(
		gte(timeEntries.date, date),
		sql`(${timeEntries.date}, ${timeEntries.memberId}) > (${date}::date, ${memberId}::uuid)`,
	);
}

function isUpTo({ date, memberId }: DayDone): SQL {
	return sql`(${timeEntries.date}, ${timeEntries.memberId}) <= (${date}::date, ${memberId}::uuid)`;
}

/**
 * Makes everybody who changes a timesheet wait until the transaction ends: what is decided about values then is known to
 * each entry that is written after it.
 */
export async function holdTimesheets(db: TenantDb): Promise<void> {
	await db.select({ id: members.id }).from(members).orderBy(asc(members.id)).for("no key update");
}

/** What a member captured in a range of days, worked out anew. Hold the timesheet's lock. */
export async function revalueRange(
	db: TenantDb,
	memberId: string,
	first: string,
	last: string,
): Promise<void> {
	const inRange = and(gte(timeEntries.date, first), sql`${timeEntries.date} <= ${last}::date`);
	const entries = await db
		.select(valuedColumns)
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), inRange, isInScope(db, {})));
	const taskIds = entries.map(({ taskId }) => taskId);
	await writeValues(db, entryValues(entries, await readFacts(db, taskIds, { memberId })));
}
