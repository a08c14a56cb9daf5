import { eq } from "drizzle-orm";
import type { PublicTransaction } from "#db/handle.ts";
import { tenants } from "#db/public/tenants.ts";
import type { TenantRecord } from "./tenant-record.ts";

/** What of the registry a workspace decides itself. */
export type OwnRecord = Pick<TenantRecord, "name" | "timeZone" | "locale" | "deleteAfter">;

/**
 * Writes it, and holds the workspace's line until the transaction ends: of several who change at once each sees what
 * the one before made. Forget the directory afterwards; other processes notice within a second.
 *
 * @returns what stood there before
 */
export async function changeRecord(
	db: PublicTransaction,
	tenantId: string,
	change: Partial<OwnRecord>,
): Promise<OwnRecord> {
	const [before] = await db
		.select({
			...{ name: tenants.name, timeZone: tenants.timeZone, locale: tenants.locale },
			deleteAfter: tenants.deleteAfter,
		})
		.from(tenants)
		.where(eq(tenants.id, tenantId))
		.for("no key update");
	if (!before) throw new Error(`The tenant ${tenantId} is gone`);
	if (Object.keys(change).length > 0) {
		await db.update(tenants).set(change).where(eq(tenants.id, tenantId));
	}
	return before;
}
