import { sql } from "drizzle-orm";
import type { PublicDb, PublicTransaction, TenantDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";

/**
 * Runs work as the role that owns the queue, inside the open transaction (on `PublicDb` in one of its own), and
 * becomes the role from before again: by name when all went well, by the savepoint's rollback when not.
 *
 * Refused in a tenant's transaction that several loaders share: what the others ask meanwhile would be asked as this role.
 */
export function asJobsRole<T>(
	db: PublicDb | PublicTransaction | TenantDb,
	work: (db: PublicTransaction) => Promise<T>,
): Promise<T> {
	if ("isShared" in db) throw new Error("A loader enqueues nothing: do it in an action or a job.");
	const before = "tenant" in db ? db.tenant.roleName : "none";
	const inner: Pick<PublicTransaction, "transaction"> = db;
	return inner.transaction(async (savepoint) => {
		await savepoint.execute(sql`select set_config('role', ${jobQueue.role}, true)`);
		const result = await work(savepoint);
		await savepoint.execute(sql`select set_config('role', ${before}, true)`);
		return result;
	});
}
