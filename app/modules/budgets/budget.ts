import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";

/** Hours or money that a project or one of its tasks may take, altogether or each month. */
export type Budget = {
	readonly id: string;
	readonly projectId: string;
	/** Null for the whole project. */
	readonly taskId: string | null;
	readonly period: "total" | "month";
	/** Does it refuse time beyond it, or only warn? */
	readonly stops: boolean;
} & BudgetLimit;

export type BudgetLimit =
	| { readonly unit: "hours"; readonly minutes: number }
	| { readonly unit: "money"; readonly amountMinor: bigint; readonly currency: string };

/** A budget with the month that is looked at; `forAllTime` for one that has no months. */
export type BudgetSpan = { readonly budget: Budget; readonly month: string };

export const forAllTime = "0001-01-01";

/** At which shares people are told, in per cent. */
export const warnedAt = [75, 90, 100] as const;

/** The first day of a date's month. */
export function monthOf(date: string): string {
	return `${date.slice(0, 7)}-01`;
}

/** What a budget allows: minutes, or minor units. */
export function limitOf(budget: BudgetLimit): bigint {
	return budget.unit === "hours" ? BigInt(budget.minutes) : budget.amountMinor;
}

/** Which budgets work on a task counts towards, and in which month. */
export function spansOf(
	budgets: readonly Budget[],
	{ projectId, taskId, date }: { projectId: string; taskId: string; date: string },
): BudgetSpan[] {
	return budgets
		.filter((budget) => budget.projectId === projectId)
		.filter((budget) => budget.taskId === null || budget.taskId === taskId)
		.map((budget) => ({
			budget,
			month: budget.period === "month" ? monthOf(date) : forAllTime,
		}));
}

/** The shares that use came to between before and after, in per cent. */
export function levelsPassed(before: bigint, after: bigint, limit: bigint): number[] {
	if (after <= before) return [];
	return warnedAt.filter((percent) => after * 100n >= limit * BigInt(percent));
}

/** How much of it is used, in whole per cent, rounded down: 100 is never said too early. */
export function percentOf(used: bigint, limit: bigint): number {
	return Number((used * 100n) / limit);
}

/**
 * The day on which what is left is used up, when work goes on as in the last `days` days; null when it lasts longer than
 * two years, or nothing was worked.
 */
export function runsOutOn(
	left: bigint,
	lately: bigint,
	days: number,
	today: CalendarDate,
): CalendarDate | null {
	if (left <= 0n) return today;
	if (lately <= 0n) return null;
	const lasts = Number((left * BigInt(days)) / lately);
	return lasts > 730 ? null : addDays(today, lasts);
}
