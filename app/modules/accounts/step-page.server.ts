import { brandOf } from "#app/modules/settings/brand.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { doorwayData } from "./doorway.server.ts";
import { safeOnward } from "./safe-onward.ts";

/** What a page of one step on the way in shows around itself. */
export async function stepPage({
	db,
	tenant,
	services,
	url,
	now,
}: Pick<VisitorArgs, "db" | "tenant" | "services" | "url" | "now">) {
	return {
		...doorwayData(services, tenant, now),
		name: tenant.name,
		brand: await brandOf(db),
		address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
		onward: safeOnward(url),
	};
}
