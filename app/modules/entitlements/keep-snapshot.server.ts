import { eq } from "drizzle-orm";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { effective } from "./effective.ts";
import { holdingColumns, readHolding } from "./holding.server.ts";

/**
 * Works out anew what a tenant may use, in the transaction that changed what it bought or was lent. Does nothing for
 * a tenant that is gone.
 */
export async function keepSnapshot(
	db: PublicDb | PublicTransaction,
	tenantId: string,
	now: Date,
): Promise<void> {
	const [row] = await db
		.select(holdingColumns)
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.where(eq(tenants.id, tenantId));
	if (!row) return;
	const { plan, basis, standing, features, limits, changesAt } = effective(
		{ ...row, ...readHolding(row) },
		now,
	);
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
}
