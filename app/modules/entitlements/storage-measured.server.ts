import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";

/** What the workspace kept when it was last measured, in bytes; null before the first time. */
export async function storageMeasured(db: TenantDb): Promise<number | null> {
	const [row] = await db
		.select({ bytes: entitlement.storageBytes, at: entitlement.storageMeasuredAt })
		.from(entitlement);
	return row?.at ? row.bytes : null;
}
