import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { budgetUse } from "./budget-use.server.ts";
import { quantityText } from "./budget-words.ts";

type Project = { readonly id: string; readonly tasks: readonly { id: string; name: string }[] };

/** A project's open budgets as they read today; those of money for who may see rates. */
export async function shownBudgets(
	{ db, member, tenant, can, now }: Pick<MemberArgs, "db" | "member" | "tenant" | "can" | "now">,
	{ id, tasks }: Project,
) {
	const writing = writingFor(member, tenant);
	const seesMoney = mayDo(member, "rate:read") && can("rates").allowed;
	const today = todayIn(tenant.timeZone, now);
	const uses = await budgetUse(db, [id], today);
	return uses
		.filter(({ budget }) => budget.unit === "hours" || seesMoney)
		.map(({ budget, used, limit, percent, runsOutOn }) => ({
			...{ id: budget.id, percent, stops: budget.stops, period: budget.period },
			task: tasks.find((task) => task.id === budget.taskId)?.name ?? null,
			used: quantityText(used, budget, writing),
			limit: quantityText(limit, budget, writing),
			runsOut: runsOutOn && percent < 100 ? formatDateShort(runsOutOn, writing) : null,
		}));
}

export type ShownBudget = Awaited<ReturnType<typeof shownBudgets>>[number];
