import { eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import type { Kit } from "./kit.ts";
import type { TestMember, TestTenant } from "./tenant.ts";

/** Makes a role of the tenant's own and gives it to a member whose built-in role it is based on. Returns its id. */
export function giveOwnRole(
	kit: Kit,
	tenant: TestTenant,
	{ id: memberId, role }: TestMember,
	permissions: readonly Permission[],
	name = "Office",
): Promise<string> {
	if (role === "owner") throw new Error("No role of one's own is based on the owner.");
	const id = newId();
	return kit.asTenant(tenant, async (db) => {
		await db.insert(roles).values({ id, name, baseRole: role, permissions: [...permissions] });
		await db.update(members).set({ customRoleId: id }).where(eq(members.id, memberId));
		return id;
	});
}
