import { and, between, eq, inArray, sql } from "drizzle-orm";
import { type BudgetSpan, limitOf, percentOf, spansOf } from "#app/modules/budgets/budget.ts";
import { openBudgets, readUse } from "#app/modules/budgets/read-budgets.server.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";

/** A budget that a week counts towards, with what it stands at: the week's own hours are in it. */
export type WeighedBudget = BudgetSpan & {
	/** Minutes, or minor units of its currency. */
	readonly used: bigint;
	readonly limit: bigint;
	readonly percent: number;
};

/**
 * The open budgets that weeks count towards, by timesheet: those of projects that the reader may see, and of money for
 * who may see rates. A budget of months stands as in the months of the week. The same few statements for one week as
 * for hundreds.
 */
export async function budgetsOfWeeks(
	db: TenantDb,
	reader: Asker,
	timesheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WeighedBudget[]>> {
	const work = await workOf(db, reader, timesheetIds);
	const open = await openBudgets(
		db,
		work.map(({ projectId }) => projectId),
	);
	const shown = open.filter(({ unit }) => unit === "hours" || mayDo(reader, "rate:read"));
	const spans = work.flatMap((row) => spansOf(shown, row).map((span) => ({ ...span, of: row.id })));
	const used = await readUse(db, spans);
	const weeks = new Map<string, Map<string, WeighedBudget>>();
	for (const [index, { of, budget, month }] of spans.entries()) {
		const [is, limit] = [used[index] ?? 0n, limitOf(budget)];
		const own = weeks.get(of) ?? new Map<string, WeighedBudget>();
		const weighed = { budget, month, used: is, limit, percent: percentOf(is, limit) };
		weeks.set(of, own.set(`${budget.id}/${month}`, weighed));
	}
	return new Map([...weeks].map(([id, own]) => [id, [...own.values()]]));
}

/** On what, and in which months, the weeks have hours. */
function workOf(db: TenantDb, reader: Asker, timesheetIds: readonly string[]) {
	const month = sql<string>`to_char(${timeEntries.date}, 'YYYY-MM-01')`;
	const { id, memberId, firstDay, lastDay } = timesheets;
	const isOfWeek = and(
		eq(timeEntries.memberId, memberId),
		between(timeEntries.date, firstDay, lastDay),
	);
	return db
		.selectDistinct({
			...{ id, date: month },
			...{ projectId: timeEntries.projectId, taskId: timeEntries.taskId },
		})
		.from(timesheets)
		.innerJoin(timeEntries, isOfWeek)
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.where(
			and(inArray(timesheets.id, [...timesheetIds]), visibleTo(reader, "project:read", "project")),
		);
}
