import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Those who look after the plan, and are told of it. */
export function planKeepers(db: TenantDb): Promise<{ id: string; email: string }[]> {
	return db
		.select({ id: members.id, email: members.email })
		.from(members)
		.where(whoMay("plan:read"))
		.orderBy(members.id);
}
