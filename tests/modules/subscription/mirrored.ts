import { eq } from "drizzle-orm";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

/** What we keep of what a tenant bought. */
export async function mirrorOf(kit: Kit, tenant: TestTenant) {
	const [row] = await kit.database.public
		.select()
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenant.id));
	return row;
}

/** What it may therefore use, as the lists know it. */
export async function snapshotOf(kit: Kit, tenant: TestTenant) {
	const [row] = await kit.database.public
		.select()
		.from(entitlementSnapshots)
		.where(eq(entitlementSnapshots.tenantId, tenant.id));
	return row;
}
