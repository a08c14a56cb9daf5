import { and, inArray, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { subscriptionPermissions } from "./permissions.ts";

/** Those who look after the plan, and are told of it. */
export function planKeepers(db: TenantDb): Promise<{ id: string; email: string }[]> {
	const roles = subscriptionPermissions["plan:read"];
	return db
		.select({ id: members.id, email: members.email })
		.from(members)
		.where(and(inArray(members.role, roles), isNull(members.deactivatedAt)))
		.orderBy(members.id);
}
