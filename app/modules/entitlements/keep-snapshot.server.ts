import { eq } from "drizzle-orm";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { type Entitlement, effective } from "./effective.ts";
import { holdingColumns, readHolding } from "./holding.server.ts";

/**
 * Works out anew what a tenant may use, in the transaction that changed what it bought or was lent, and keeps it for
 * lists and counts. Null for a tenant that is gone.
 */
export async function keepSnapshot(
	db: PublicDb | PublicTransaction,
	tenantId: string,
	now: Date,
): Promise<Entitlement | null> {
	const [row] = await db
		.select(holdingColumns)
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.where(eq(tenants.id, tenantId));
	if (!row) return null;
	const worked = effective({ ...row, ...readHolding(row) }, now);
	const { plan, basis, standing, features, limits, changesAt } = worked;
	const snapshot = {
		plan: plan.name,
		planVersion: plan.version,
		...{ basis, standing, changesAt },
		features: [...features.keys()],
		limits,
		workedOutAt: now,
	};
	await db
		.insert(entitlementSnapshots)
		.values({ tenantId, ...snapshot })
		.onConflictDoUpdate({ target: entitlementSnapshots.tenantId, set: snapshot });
	return worked;
}
