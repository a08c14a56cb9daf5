import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { groupBy } from "#app/lib/group-by.ts";
import type { TenantDb } from "#db/handle.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { timeSums } from "#db/tenant/time-sums.ts";
import { type Budget, type BudgetSpan, forAllTime } from "./budget.ts";

/** The budgets of projects that have not ended, the oldest first. */
export async function openBudgets(db: TenantDb, projectIds: readonly string[]): Promise<Budget[]> {
	if (projectIds.length === 0) return [];
	const rows = await db
		.select()
		.from(budgets)
		.where(and(inArray(budgets.projectId, [...new Set(projectIds)]), isNull(budgets.endedAt)))
		.orderBy(asc(budgets.id));
	return rows.map(budgetFrom);
}

/** Makes whoever else writes time under these budgets wait until the transaction ends. */
export async function lockBudgets(db: TenantDb, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await db
		.select({ id: budgets.id })
		.from(budgets)
		.where(inArray(budgets.id, [...ids]))
		.orderBy(asc(budgets.id))
		.for("update");
}

/** What each span's work comes to, in minutes or in minor units of its budget's currency, in the order asked. */
export async function readUse(db: TenantDb, spans: readonly BudgetSpan[]): Promise<bigint[]> {
	if (spans.length === 0) return [];
	const projectIds = [...new Set(spans.map(({ budget }) => budget.projectId))];
	const months = [...new Set(spans.map(({ month }) => month))];
	const single = months.filter((month) => month !== forAllTime);
	const rows = await db
		.select({
			projectId: timeSums.projectId,
			taskId: timeSums.taskId,
			// Months that nobody asks for by themselves stand together.
			month: sql<
				string | null
			>`case when ${inArray(timeSums.month, single)} then ${timeSums.month} end`,
			currency: timeSums.feeCurrency,
			minutes: sql`sum(${timeSums.minutes})`.mapWith(BigInt),
			feeMinor: sql`sum(${timeSums.feeMinor})`.mapWith(BigInt),
		})
		.from(timeSums)
		.where(
			and(
				inArray(timeSums.projectId, projectIds),
				months.includes(forAllTime) ? undefined : inArray(timeSums.month, single),
			),
		)
		.groupBy(timeSums.projectId, timeSums.taskId, sql`3`, timeSums.feeCurrency);
	const byProject = groupBy(rows, (row) => row.projectId);
	return spans.map(({ budget, month }) =>
		(byProject.get(budget.projectId) ?? [])
			.filter((row) => budget.taskId === null || row.taskId === budget.taskId)
			.filter((row) => month === forAllTime || row.month === month)
			.reduce((sum, row) => sum + countedIn(budget, row), 0n),
	);
}

/** What some work counts in a budget: its minutes, or its fee where that is in the budget's currency. */
export function countedIn(
	budget: Budget,
	row: { minutes: bigint; feeMinor: bigint; currency: string | null },
): bigint {
	if (budget.unit === "hours") return row.minutes;
	return row.currency === budget.currency ? row.feeMinor : 0n;
}

function budgetFrom(row: typeof budgets.$inferSelect): Budget {
	const { id, projectId, taskId, period, stops, minutes, amountMinor, currency } = row;
	const shared = { id, projectId, taskId, period, stops };
	if (row.unit === "hours") return { ...shared, unit: "hours", minutes: minutes ?? 0 };
	return { ...shared, unit: "money", amountMinor: amountMinor ?? 0n, currency: currency ?? "" };
}
