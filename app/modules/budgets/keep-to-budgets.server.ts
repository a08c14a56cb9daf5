import type { Asker } from "#app/modules/grants/can.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { type BudgetSpan, limitOf, spansOf } from "./budget.ts";
import { budgetName } from "./budget-name.server.ts";
import { leftText } from "./budget-words.ts";
import { lockBudgets, openBudgets, readUse } from "./read-budgets.server.ts";
import { type GrownBudget, warnOfBudgets } from "./warn-of-budgets.server.ts";

type Work = { readonly projectId: string; readonly taskId: string; readonly date: string };

/** Budgets that a change of time touches, with what they stood at before it. */
export type HeldBudgets = { readonly spans: readonly BudgetSpan[]; readonly before: bigint[] };

/**
 * Looks at the budgets of what is about to change, and makes others who write under a stopping one wait. Ask it before
 * writing, and `keepToBudgets` after.
 *
 * @param touched entries as they were and as they will be
 */
export async function holdBudgets(db: TenantDb, touched: readonly Work[]): Promise<HeldBudgets> {
	const open = await openBudgets(
		db,
		touched.map(({ projectId }) => projectId),
	);
	if (open.length === 0) return { spans: [], before: [] };
	const stopping = open.filter(({ stops }) => stops);
	await lockBudgets(
		db,
		stopping.map(({ id }) => id),
	);
	const spans = distinct(touched.flatMap((work) => spansOf(open, work)));
	return { spans, before: await readUse(db, spans) };
}

/**
 * Refuses (409) what a stopping budget has no room for, in words that say what is left, and tells who keeps the project
 * when 75, 90 or 100 % are reached. Only what grows is refused: taking time away, or time that costs nothing under a
 * budget of money, never is.
 */
export async function keepToBudgets(db: TenantDb, asker: Asker, held: HeldBudgets): Promise<void> {
	const grown = await grownSince(db, held);
	const full = grown.find(({ budget, after: is }) => budget.stops && is > limitOf(budget));
	if (full) throw await refusal(db, asker, full);
	await warnOfBudgets(db, grown);
}

/** The same for work that was done already and comes in late, as by an import: nothing is refused, people are told. */
export async function tellOfBudgets(db: TenantDb, held: HeldBudgets): Promise<void> {
	await warnOfBudgets(db, await grownSince(db, held));
}

async function grownSince(db: TenantDb, { spans, before }: HeldBudgets): Promise<GrownBudget[]> {
	if (spans.length === 0) return [];
	const after = await readUse(db, spans);
	return spans.flatMap((span, index) => {
		const [was = 0n, is = 0n] = [before[index], after[index]];
		return is > was ? [{ ...span, before: was, after: is }] : [];
	});
}

async function refusal(
	db: TenantDb,
	asker: Asker,
	{ budget, month, before }: BudgetSpan & { before: bigint },
): Promise<Problem> {
	const name = await budgetName(db, budget);
	const limit = limitOf(budget);
	const left = before >= limit ? 0n : limit - before;
	const seesAmount = budget.unit === "hours" || mayDo(asker, "rate:read");
	return new Problem("budget.full", leftText({ name, budget, month, left, seesAmount }), {
		status: 409,
	});
}

function distinct(spans: readonly BudgetSpan[]): BudgetSpan[] {
	return [...new Map(spans.map((span) => [`${span.budget.id}/${span.month}`, span])).values()];
}
