import { eq } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { bringIn } from "./bring-in.server.ts";
import { finishImport } from "./finish-import.server.ts";
import { timeImportJobs } from "./jobs.ts";

/** Brings a file in. One that was ended midway goes on after its last whole batch. */
export const runImportJob = tenantHandler(
	"run-time-import",
	timeImportJobs["run-time-import"],
	async (db, { importId }, { services, tenant, signal, now, id: requestId }) => {
		const step = <T>(work: (db: TenantDb) => Promise<T>) =>
			services.database.asTenant(tenant, work);
		const isThrough = await bringIn(importId, { step, signal, now, requestId });
		if (isThrough) await finishImport(db, importId, services.clock());
	},
	async (db, { importId }) => {
		await db.update(timeImports).set({ state: "failed" }).where(eq(timeImports.id, importId));
	},
);
