import { asc, eq, sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { revaluations } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { batchSize, holdTimesheets, revalueBatch } from "./revalue-batch.server.ts";
import { isInScope } from "./scope.server.ts";
import { type ValueScope, valueScope } from "./value-scope.ts";

/** What changed. */
export type RevaluationCause = "rate" | "rounding" | "billable" | "upgrade";

/**
 * Works out anew what entries come to, after something that decides it changed. A first batch at once, which mostly is
 * all of them; the rest by a job, batch by batch. Call it under `holdTimesheets`, after the change.
 *
 * @returns how many entries wait for the job
 */
export async function beginRevaluation(
	db: TenantDb,
	cause: RevaluationCause,
	scope: ValueScope,
	by: { readonly id?: string },
	size = batchSize,
): Promise<number> {
	const total = await db.$count(timeEntries, isInScope(db, scope));
	if (total === 0) return 0;
	const id = newId();
	await db.insert(revaluations).values({
		...{ id, cause, scope, total, state: "waiting", createdBy: by.id ?? null },
	});
	return continueRevaluation(db, id, size);
}

/** After a project, a task or a client became billable, or ceased to be: what was captured on it counts anew. */
export async function revalueWork(
	db: TenantDb,
	scope: ValueScope,
	by: { readonly id?: string },
): Promise<void> {
	await holdTimesheets(db);
	await beginRevaluation(db, "billable", scope, by);
}

/**
 * Takes the next batch of a revaluation and asks the job for the one after. One that is done, or somebody else is at,
 * is left alone, so asking twice changes nothing.
 *
 * @returns how many entries wait
 */
export async function continueRevaluation(
	db: TenantDb,
	id: string,
	size = batchSize,
): Promise<number> {
	const [row] = await db
		.select()
		.from(revaluations)
		.where(eq(revaluations.id, id))
		.for("update", { skipLocked: true });
	if (!row || row.state === "done") return 0;
	const { doneDate: date, doneMemberId: memberId } = row;
	const after = date && memberId ? { date, memberId } : null;
	const { count, end } = await revalueBatch(db, valueScope.parse(row.scope), after, size);
	const done = row.done + count;
	const next = end
		? { done, doneDate: end.date, doneMemberId: end.memberId }
		: { done, state: "done" as const, finishedAt: sql`now()` };
	await db.update(revaluations).set(next).where(eq(revaluations.id, id));
	if (!end) return 0;
	await enqueue(db, "revalue-entries", { revaluationId: id });
	return Math.max(0, row.total - done);
}

export type WaitingRevaluation = { id: string; cause: string; done: number; total: number };

/** Revaluations that are under way, the oldest first. */
export function waitingRevaluations(db: TenantDb): Promise<WaitingRevaluation[]> {
	return db
		.select({
			id: revaluations.id,
			cause: revaluations.cause,
			done: revaluations.done,
			total: revaluations.total,
		})
		.from(revaluations)
		.where(eq(revaluations.state, "waiting"))
		.orderBy(asc(revaluations.createdAt));
}
