import { and, gt, inArray, lte, sql } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { groupBy } from "#app/lib/group-by.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type Budget, forAllTime, limitOf, monthOf, percentOf, runsOutOn } from "./budget.ts";
import { countedIn, openBudgets, readUse } from "./read-budgets.server.ts";

/** How a budget stands on a day: in its month, or in all. */
export type BudgetUse = {
	readonly budget: Budget;
	/** Minutes, or minor units of its currency. */
	readonly used: bigint;
	readonly limit: bigint;
	readonly percent: number;
	/** When it is used up if work goes on as in the last four weeks; of a month none after its end. */
	readonly runsOutOn: CalendarDate | null;
};

/** What is looked at to say how fast work goes on. */
const lately = 28;

/** How the open budgets of projects stand today. Those of money are for who may see rates. */
export async function budgetUse(
	db: TenantDb,
	projectIds: readonly string[],
	today: CalendarDate,
): Promise<BudgetUse[]> {
	const budgets = await openBudgets(db, projectIds);
	const spans = budgets.map((budget) => ({
		budget,
		month: budget.period === "month" ? monthOf(today) : forAllTime,
	}));
	const [used, recent] = await Promise.all([readUse(db, spans), recentWork(db, budgets, today)]);
	return spans.map(({ budget }, index) => {
		const [is, limit] = [used[index] ?? 0n, limitOf(budget)];
		const work = recent.get(budget.projectId) ?? [];
		const end = runsOutOn(limit - is, recentOf(budget, work), lately, today);
		const isInTime = budget.period === "total" || end === null || monthOf(end) === monthOf(today);
		const percent = percentOf(is, limit);
		return { budget, used: is, limit, percent, runsOutOn: isInTime ? end : null };
	});
}

type Recent = {
	projectId: string;
	taskId: string;
	currency: string | null;
	minutes: bigint;
	feeMinor: bigint;
};

/** By project. */
async function recentWork(db: TenantDb, budgets: readonly Budget[], today: CalendarDate) {
	const ids = [...new Set(budgets.map(({ projectId }) => projectId))];
	if (ids.length === 0) return new Map<string, Recent[]>();
	const rows: Recent[] = await db
		.select({
			projectId: timeEntries.projectId,
			taskId: timeEntries.taskId,
			currency: timeEntries.feeCurrency,
			minutes: sql`sum(${timeEntries.minutes})`.mapWith(BigInt),
			feeMinor: sql`coalesce(sum(${timeEntries.feeMinor}), 0)`.mapWith(BigInt),
		})
		.from(timeEntries)
		.where(
			and(
				inArray(timeEntries.projectId, ids),
				gt(timeEntries.date, addDays(today, -lately)),
				lte(timeEntries.date, today),
			),
		)
		.groupBy(timeEntries.projectId, timeEntries.taskId, timeEntries.feeCurrency);
	return groupBy(rows, (row) => row.projectId);
}

/** Of the budget's project. */
function recentOf(budget: Budget, recent: readonly Recent[]): bigint {
	return recent
		.filter((row) => budget.taskId === null || row.taskId === budget.taskId)
		.reduce((sum, row) => sum + countedIn(budget, row), 0n);
}
