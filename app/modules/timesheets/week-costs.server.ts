import { and, asc, between, eq, isNotNull, sql } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatMonth } from "#app/lib/date-text.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { forAllTime } from "#app/modules/budgets/budget.ts";
import { budgetName } from "#app/modules/budgets/budget-name.server.ts";
import { quantityText } from "#app/modules/budgets/budget-words.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { budgetsOfWeeks, type WeighedBudget } from "./budgets-of-weeks.server.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";

/** A budget as it stands with the week, as it reads: `5:00` `left of` `160:00`. */
export type BudgetAfter = {
	readonly label: string;
	readonly amount: string;
	readonly word: "left of" | "beyond";
	readonly limit: string;
	readonly percent: number;
};

export type WeekCosts = {
	/** What the week comes to, a currency each; null for who may not see rates. */
	readonly fees: readonly string[] | null;
	readonly budgets: readonly BudgetAfter[];
};

/** What approving a week costs, of the projects that whoever decides may see. */
export async function weekCosts(
	db: TenantDb,
	reader: Asker,
	week: StoredTimesheet,
	writing: Writing,
): Promise<WeekCosts> {
	const [fees, budgets] = await Promise.all([
		mayDo(reader, "rate:read") ? feesOf(db, reader, week) : null,
		budgetsOfWeeks(db, reader, [week.id]),
	]);
	const after = (budgets.get(week.id) ?? []).map((each) => budgetAfter(db, each, writing));
	return {
		fees: fees?.map(({ minor, currency }) => formatMoney(minor, currency ?? "", writing)) ?? null,
		budgets: (await Promise.all(after)).toSorted((a, b) => b.percent - a.percent),
	};
}

function feesOf(db: TenantDb, reader: Asker, { memberId, firstDay, lastDay }: StoredTimesheet) {
	return db
		.select({
			currency: timeEntries.feeCurrency,
			minor: sql`sum(${timeEntries.feeMinor})`.mapWith(BigInt),
		})
		.from(timeEntries)
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.where(
			and(
				...[eq(timeEntries.memberId, memberId), between(timeEntries.date, firstDay, lastDay)],
				...[isNotNull(timeEntries.feeMinor), visibleTo(reader, "project:read", "project")],
			),
		)
		.groupBy(timeEntries.feeCurrency)
		.orderBy(asc(timeEntries.feeCurrency));
}

async function budgetAfter(
	db: TenantDb,
	{ budget, month, used, limit, percent }: WeighedBudget,
	writing: Writing,
): Promise<BudgetAfter> {
	const when = month === forAllTime ? "" : ` of ${formatMonth(calendarDate(month))}`;
	const isBeyond = used > limit;
	return {
		label: `${await budgetName(db, budget)}, budget${when} after`,
		amount: quantityText(isBeyond ? used - limit : limit - used, budget, writing),
		word: isBeyond ? "beyond" : "left of",
		...{ limit: quantityText(limit, budget, writing), percent },
	};
}
