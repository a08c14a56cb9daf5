import { eq } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { batchesOf } from "./batches.server.ts";
import { DayBook } from "./day-book.server.ts";
import { importById } from "./find-import.server.ts";
import { importFacts } from "./import-facts.server.ts";
import { timeImportJobs } from "./jobs.ts";
import { judgeBatch } from "./judge-batch.server.ts";
import { resolveWorks } from "./resolve-works.server.ts";
import { emptyTally } from "./tally.ts";

/** Tries a file: says of each line what would become of it, and writes no hours. Safe to repeat. */
export const checkImportJob = tenantHandler(
	"check-time-import",
	timeImportJobs["check-time-import"],
	async (db, { importId }, { signal, now, services, tenant }) => {
		const found = await importById(db, importId);
		if (found?.state !== "checking") return;
		const { content, plan, importer, mayOverlap } = await importFacts(db, found);
		const works = await resolveWorks(db, plan, importer);
		const book = new DayBook({ importId, importer, now });
		const tally = emptyTally();
		for await (const batch of batchesOf(content, plan.how, 0)) {
			signal.throwIfAborted();
			await judgeBatch(db, batch, { plan, works, book, mayOverlap, now }, tally);
			await services.database.asTenant(tenant, (own) =>
				own.update(timeImports).set({ done: batch.upTo }).where(eq(timeImports.id, importId)),
			);
		}
		await db
			.update(timeImports)
			.set({ state: "checked", outcome: { trial: tally } })
			.where(eq(timeImports.id, importId));
	},
	async (db, { importId }) => {
		await db.update(timeImports).set({ state: "draft" }).where(eq(timeImports.id, importId));
	},
);
