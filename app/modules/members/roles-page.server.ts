import { count, isNotNull } from "drizzle-orm";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { ownRoles } from "./own-roles.server.ts";
import { peopleCounts } from "./people-counts.server.ts";
import { permissionsOf } from "./permission-catalogue.ts";
import { permissionSentences } from "./permission-words.ts";
import { ranksAtLeast } from "./role-rules.ts";
import { roleChoices, roleLabel } from "./roles.ts";

/** All roles with what they may do, and how many have each of the company's own. */
export async function rolesPage({ db, tenant, member, can, now }: MemberArgs) {
	const held = await heldByRole(db);
	const may = mayDo(member, "role:manage");
	const decision = can("custom-roles", { access: "change" });
	return {
		counts: await peopleCounts(db, tenant, now),
		mayManage: mayDo(member, "member:manage"),
		builtIn: roleChoices.map(({ name, label, may: note }) => ({
			...{ name, label, note },
			sentences: permissionSentences(permissionsOf(name)),
			mayCopy: may && decision.allowed && name !== "owner" && ranksAtLeast(member.role, name),
		})),
		own: (await ownRoles(db)).map(({ id, name, note, baseRole, permissions }) => ({
			...{ id, name, note },
			base: roleLabel(baseRole),
			sentences: permissionSentences(permissions),
			held: held.get(id) ?? 0,
			mayChange: may && ranksAtLeast(member.role, baseRole),
		})),
		mayMake: may && decision.allowed,
		upgrade: decision.allowed
			? null
			: {
					currency: billingCurrency(tenant.currency),
					mayChangePlan: mayDo(member, "plan:read"),
				},
	};
}

async function heldByRole(db: TenantDb): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.select({ id: members.customRoleId, held: count() })
		.from(members)
		.where(isNotNull(members.customRoleId))
		.groupBy(members.customRoleId);
	return new Map(rows.flatMap(({ id, held }) => (id ? [[id, held] as const] : [])));
}
