import type { TenantDb } from "#db/handle.ts";
import { batchesOf } from "./batches.server.ts";
import { importById } from "./find-import.server.ts";
import { importFacts } from "./import-facts.server.ts";
import { makeWorks } from "./make-works.server.ts";
import { resolveWorks } from "./resolve-works.server.ts";
import { writeBatch } from "./write-batch.server.ts";

export type BringingIn = {
	/** Does a piece of work in a transaction of its own. */
	readonly step: <T>(work: (db: TenantDb) => Promise<T>) => Promise<T>;
	readonly now: Date;
	readonly signal: AbortSignal;
	/** Ties lines of the history to the log. */
	readonly requestId: string;
};

/**
 * Brings a file in, batch by batch, from the first line that is not in yet. False where somebody ended the import, or
 * another worker has gone on with it.
 */
export async function bringIn(
	importId: string,
	{ step, now, signal, requestId }: BringingIn,
): Promise<boolean> {
	const begun = await step(async (db) => {
		const found = await importById(db, importId);
		if (found?.state !== "running") return null;
		const facts = await importFacts(db, found);
		const by = { importId, member: facts.importer, context: { requestId } };
		await makeWorks(db, by, (await resolveWorks(db, facts.plan, facts.importer)).values());
		return { facts, from: found.done, works: await resolveWorks(db, facts.plan, facts.importer) };
	});
	if (!begun) return false;
	const { facts, from, works } = begun;
	for await (const batch of batchesOf(facts.content, facts.plan.how, from)) {
		signal.throwIfAborted();
		if (!(await step((db) => writeBatch(db, facts, works, batch, now)))) return false;
	}
	return true;
}
