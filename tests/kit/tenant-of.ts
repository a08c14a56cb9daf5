import { eq } from "drizzle-orm";
import { tenants } from "#db/public/tenants.ts";
import type { Kit } from "./kit.ts";

/** What the registry says of a tenant; null when there is none. */
export async function tenantOf(kit: Kit, id: string) {
	const [row] = await kit.database.public
		.select({
			slug: tenants.slug,
			state: tenants.state,
			reason: tenants.stateReason,
			deleteAfter: tenants.deleteAfter,
		})
		.from(tenants)
		.where(eq(tenants.id, id));
	return row ?? null;
}
