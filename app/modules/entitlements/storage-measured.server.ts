import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";

/**
 * What the workspace keeps, in bytes: its tables as they were last measured and its files as they are now. Null before
 * the first time.
 */
export async function storageMeasured(db: TenantDb): Promise<number | null> {
	const [row] = await db
		.select({
			tables: entitlement.storageBytes,
			files: entitlement.fileBytes,
			at: entitlement.storageMeasuredAt,
		})
		.from(entitlement);
	return row?.at ? row.tables + row.files : null;
}
