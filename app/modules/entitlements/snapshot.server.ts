import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import type { Entitlement } from "./effective.ts";

/**
 * What the tenant's own entitlement row says of what is allowed now. Its counters are not part of it: a hard
 * limit is counted in the row, in the transaction that uses it up.
 */
export function snapshotOf({ plan, features, limits }: Entitlement) {
	return {
		plan: plan.name,
		planVersion: plan.version,
		features: [...features.keys()],
		memberLimit: limits.members,
		updatedAt: sql`now()`,
	};
}

/** Writes it into the tenant's own row; nothing for a tenant of which nothing could be worked out. */
export async function keepOwn(db: TenantDb, worked: Entitlement | null): Promise<void> {
	if (worked) await db.update(entitlement).set(snapshotOf(worked));
}
