import { and, eq, inArray, isNull } from "drizzle-orm";
import { ruleFor } from "#app/modules/rounding/rule-for.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { readFacts } from "./read-facts.server.ts";
import { valuedColumns } from "./value-columns.server.ts";
import { type EntryValue, type ValuationFacts, type ValuedEntry, valuesOf } from "./value-of.ts";
import { writeValues } from "./write-values.server.ts";

type Placed = { readonly taskId: string; readonly date: string };

/** The columns of each entry, taken as if a rule by the day saw these alone. */
export function entryValues(
	entries: readonly ValuedEntry[],
	facts: ValuationFacts,
): ReadonlyMap<string, EntryValue> {
	return new Map([...valuesOf(entries, facts)].map(([id, { value }]) => [id, value]));
}

/**
 * Writes what changed entries of a member come to, and under a rule by the day what their days do: every entry on that
 * project and date, also where one went away. Call it when the entries are written, under the timesheet's lock.
 *
 * @param changed entries as they are now, whose value is not written yet
 * @param touched every entry that was there before or is now
 */
export async function settleValues(
	db: TenantDb,
	memberId: string,
	facts: ValuationFacts,
	changed: readonly ValuedEntry[],
	touched: readonly Placed[],
): Promise<void> {
	const days = touched.filter((entry) => isByDay(entry, facts));
	const alone = changed.filter((entry) => !isByDay(entry, facts));
	await writeValues(db, entryValues(alone, facts));
	if (days.length === 0) return;
	const whole = await entriesOfDays(db, memberId, facts, days);
	const taskIds = whole.map(({ taskId }) => taskId);
	await writeValues(db, entryValues(whole, await readFacts(db, taskIds, { memberId })));
}

function isByDay({ taskId, date }: Placed, facts: ValuationFacts): boolean {
	const work = facts.work.get(taskId);
	return work !== undefined && ruleFor(facts.rules, { ...work, date })?.per === "day";
}

async function entriesOfDays(
	db: TenantDb,
	memberId: string,
	facts: ValuationFacts,
	days: readonly Placed[],
): Promise<ValuedEntry[]> {
	const keyOf = (entry: Placed, projectId = facts.work.get(entry.taskId)?.projectId) =>
		`${projectId}/${entry.date}`;
	const keys = new Set(days.map((day) => keyOf(day)));
	const projectIds = days.flatMap(({ taskId }) => facts.work.get(taskId)?.projectId ?? []);
	const rows = await db
		.select({ ...valuedColumns, projectId: timeEntries.projectId })
		.from(timeEntries)
		.where(
			and(
				eq(timeEntries.memberId, memberId),
				inArray(timeEntries.date, [...new Set(days.map(({ date }) => date))]),
				inArray(timeEntries.projectId, [...new Set(projectIds)]),
				isNull(timeEntries.frozenAt),
			),
		);
	return rows.filter((row) => keys.has(keyOf(row, row.projectId)));
}
