import { eq } from "drizzle-orm";
import { type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { batchesOf } from "./batches.server.ts";
import { importById } from "./find-import.server.ts";
import { finishImport } from "./finish-import.server.ts";
import { importFacts } from "./import-facts.server.ts";
import { timeImportJobs } from "./jobs.ts";
import { makeWorks } from "./make-works.server.ts";
import { resolveWorks } from "./resolve-works.server.ts";
import { writeBatch } from "./write-batch.server.ts";

/** Brings a file in, batch by batch. One that was ended midway goes on after its last whole batch. */
export const runImportJob = tenantHandler(
	"run-time-import",
	timeImportJobs["run-time-import"],
	async (db, { importId }, job) => {
		const isThrough = await bringIn(importId, job);
		if (isThrough) await finishImport(db, importId, job.services.clock());
	},
	async (db, { importId }) => {
		await db.update(timeImports).set({ state: "failed" }).where(eq(timeImports.id, importId));
	},
);

async function bringIn(importId: string, job: TenantJobContext): Promise<boolean> {
	const { services, tenant, signal, now, id: requestId } = job;
	const step = <T>(work: (db: TenantDb) => Promise<T>) => services.database.asTenant(tenant, work);
	const begun = await step(async (db) => {
		const found = await importById(db, importId);
		if (found?.state !== "running") return null;
		const facts = await importFacts(db, found);
		const by = { importId, member: facts.importer, context: { requestId } };
		await makeWorks(db, by, (await resolveWorks(db, facts.plan)).values());
		return { facts, from: found.done, works: await resolveWorks(db, facts.plan) };
	});
	if (!begun) return false;
	const { facts, from, works } = begun;
	for await (const batch of batchesOf(facts.content, facts.plan.how, from)) {
		signal.throwIfAborted();
		if (!(await step((db) => writeBatch(db, facts, works, batch, now)))) return false;
	}
	return true;
}
