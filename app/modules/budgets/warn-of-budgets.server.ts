import { membersWith } from "#app/modules/grants/members-with.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { budgetWarnings } from "#db/tenant/budgets.ts";
import { type BudgetSpan, levelsPassed, limitOf } from "./budget.ts";
import { budgetName } from "./budget-name.server.ts";

/** A budget of which more is used than before. */
export type GrownBudget = BudgetSpan & { readonly before: bigint; readonly after: bigint };

/** Tells who keeps a project, once each, that 75, 90 or 100 % of a budget are used; of several at once the highest. */
export async function warnOfBudgets(db: TenantDb, grown: readonly GrownBudget[]): Promise<void> {
	for (const { budget, month, before, after } of grown) {
		const passed = levelsPassed(before, after, limitOf(budget));
		if (passed.length === 0) continue;
		const fresh = await db
			.insert(budgetWarnings)
			.values(passed.map((percent) => ({ budgetId: budget.id, month, percent })))
			.onConflictDoNothing()
			.returning({ percent: budgetWarnings.percent });
		const percent = Math.max(...fresh.map((row) => row.percent));
		if (fresh.length === 0) continue;
		const project = { type: "project", id: budget.projectId } as const;
		const keepers = await membersWith(db, project, "project:manage");
		await notify(db, {
			...{ kind: "budget-used", cause: `${budget.id}/${month}/${percent}` },
			to: keepers.map(({ id }) => id),
			params: {
				...{ projectId: budget.projectId, name: await budgetName(db, budget) },
				...{ percent, unit: budget.unit, month, stops: budget.stops },
			},
		});
	}
}
