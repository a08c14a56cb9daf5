import type { Services } from "#app/services.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import type { ListedTenant } from "./tenants.server.ts";

/** The seats in use by the workspace's own counter; null where it cannot be read now. */
export async function seatsUsed(
	{ database }: Pick<Services, "database">,
	tenant: Pick<ListedTenant, "id" | "state" | "schemaName" | "roleName" | "schemaVersion">,
): Promise<number | null> {
	if (tenant.state !== "active" || !servesSchemaVersion(tenant.schemaVersion)) return null;
	return database.asTenant(
		tenant,
		async (db) => {
			const [row] = await db.select({ used: entitlement.seatsUsed }).from(entitlement);
			return row?.used ?? null;
		},
		{ readOnly: true },
	);
}
