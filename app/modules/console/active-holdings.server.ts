import { eq } from "drizzle-orm";
import { type Entitlement, effective } from "#app/modules/entitlements/effective.ts";
import { holdingColumns, readHolding } from "#app/modules/entitlements/holding.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";

export type ActiveHolding = { readonly id: string; readonly entitlement: Entitlement };

/** What each tenant that is served may use now. */
export async function activeHoldings(db: PublicDb, now: Date): Promise<ActiveHolding[]> {
	const rows = await db
		.select({ id: tenants.id, ...holdingColumns })
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.where(eq(tenants.state, "active"));
	return rows.map((row) => ({
		id: row.id,
		entitlement: effective({ ...row, ...readHolding(row) }, now),
	}));
}
