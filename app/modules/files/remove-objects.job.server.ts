import { inArray } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { files } from "#db/tenant/files.ts";
import { fileJobs } from "./jobs.ts";

/** Runs after the transaction that took the rows away: what it removes nobody can ask for any more. */
export const removeObjectsJob = tenantHandler(
	"remove-objects",
	fileJobs["remove-objects"],
	async (db, { keys }, { tenant, services }) => {
		const named = await db.select({ key: files.key }).from(files).where(inArray(files.key, keys));
		const kept = new Set(named.map(({ key }) => key));
		for (const key of keys) {
			if (!key.startsWith(`${tenant.id}/`)) throw new Error("This key is another tenant's");
			if (!kept.has(key)) await services.storage.remove(key);
		}
	},
);
