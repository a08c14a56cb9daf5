import { data } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { readProject } from "#app/modules/projects/project.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { readBudgetForm } from "./budget-form.ts";
import { addBudget, endBudget } from "./save-budget.server.ts";
import { shownBudgets } from "./shown-budgets.server.ts";

/** A project's budgets with how they stand; those of money for who may see rates. */
export async function budgetsPage(args: MemberArgs) {
	const { db, params } = args;
	const { id, name, tasks } = await readProject(db, params.projectId);
	const { CURRENCY: currency } = await readSettings(db);
	const open = tasks.filter(({ archivedAt }) => archivedAt === null);
	return {
		...{ project: { id, name }, currency, seesMoney: seesMoney(args) },
		tasks: open.map((task) => ({ id: task.id, name: task.name })),
		budgets: await shownBudgets(args, { id, tasks }),
	};
}

/** Adds a budget to the project. */
export async function budgetsAction(args: MemberArgs) {
	const { db, member, tenant, params, request } = args;
	const { id, tasks } = await readProject(db, params.projectId);
	const { CURRENCY: currency } = await readSettings(db);
	const taskIds = tasks.map((task) => task.id);
	const by = { currency, taskIds, writing: writingFor(member, tenant) };
	const { fields, draft, errors } = readBudgetForm(await request.formData(), by);
	if (!draft) return data({ fields, errors }, 422);
	if (draft.limit.unit === "money" && !seesMoney(args)) throw notFound("budget");
	await addBudget(db, actorOf(args), id, draft);
	return redirectWithFlash(`/projects/${id}/budgets`, { text: "Added the budget." }, args);
}

/** Ends one of the project's budgets. */
export async function budgetEnd(args: MemberArgs) {
	const { projectId = "", budgetId = "" } = args.params;
	if (!isId(projectId) || !isId(budgetId)) throw notFound("budget");
	await endBudget(args.db, actorOf(args), { id: budgetId, projectId }, args.now);
	return redirectWithFlash(`/projects/${projectId}/budgets`, { text: "Ended the budget." }, args);
}

function actorOf({ member, context }: MemberArgs) {
	return { kind: "member", id: member.id, requestId: context.requestId } as const;
}

function seesMoney({ member, can }: MemberArgs): boolean {
	return mayDo(member, "rate:read") && can("rates").allowed;
}
