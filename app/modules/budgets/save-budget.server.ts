import { and, eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { budgets } from "#db/tenant/budgets.ts";
import type { BudgetDraft } from "./budget-form.ts";

type Keeper = Actor & { readonly id: string };

/** Gives a project or one of its tasks a budget, which counts all its time, also what was captured before. */
export async function addBudget(
	db: TenantDb,
	actor: Keeper,
	projectId: string,
	{ limit, period, taskId, stops }: BudgetDraft,
): Promise<void> {
	const id = newId();
	const shared = { projectId, taskId, period, stops };
	await db.insert(budgets).values({ ...shared, ...limit, id, createdBy: actor.id });
	await recordAudit(db, actor, {
		action: "budget:set",
		objectType: "budget",
		objectId: id,
		after: { ...shared, ...told(limit) },
	});
}

/** Ends a budget of a project, once; 404 where it has none of that id. */
export async function endBudget(
	db: TenantDb,
	actor: Keeper,
	{ id, projectId }: { id: string; projectId: string },
	now: Date,
): Promise<void> {
	const ofProject = and(eq(budgets.id, id), eq(budgets.projectId, projectId));
	const [budget] = await db.select().from(budgets).where(ofProject).for("update");
	if (!budget) throw notFound("budget");
	if (budget.endedAt) return;
	await db.update(budgets).set({ endedAt: now }).where(ofProject);
	const { taskId, period, stops, unit } = budget;
	await recordAudit(db, actor, {
		action: "budget:end",
		objectType: "budget",
		objectId: id,
		before: { projectId, taskId, period, stops, unit },
	});
}

/** For the history: amounts are kept as text, and never shown there. */
function told(limit: BudgetDraft["limit"]) {
	return limit.unit === "hours" ? limit : { ...limit, amountMinor: limit.amountMinor.toString() };
}
