import { asc, count, eq, isNull, sql } from "drizzle-orm";
import { permissionsOf, permissionsOfOwn } from "#app/modules/members/permission-catalogue.ts";
import { roleChoices, roleLabel } from "#app/modules/members/roles.ts";
import type { RoleName } from "#app/request/role.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { type ObjectType, objectTypes, rightsOn } from "./grantables.server.ts";
import { rightLabel } from "./right-label.ts";

type Role = { role: RoleName; own: string | null; permissions: string[] | null };

/** What a role lets people do with all objects of each type, in words: `See, change`; missing where it is nothing. */
export type RightsByRole = {
	readonly role: string;
	readonly rights: Partial<Record<ObjectType, string>>;
};

/** The roles that people have, how many have each, and what each lets them do. */
export async function rolesInUse(db: TenantDb): Promise<(RightsByRole & { people: number })[]> {
	const rows = await db
		.select({ ...roleColumns, people: count() })
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(isNull(members.deactivatedAt))
		.groupBy(members.role, roles.id)
		.orderBy(asc(members.role), sql`${roles.name} nulls first`);
	return rows
		.toSorted((one, other) => width(one.role) - width(other.role))
		.map(({ people, ...role }) => ({ people, ...rightsOf(role) }));
}

/** The widest come first. */
function width(role: RoleName): number {
	const place = roleChoices.findIndex(({ name }) => name === role);
	return place < 0 ? roleChoices.length : place;
}

/** Every active member by name, with what their role lets them do. */
export async function membersByRole(
	db: TenantDb,
): Promise<(RightsByRole & { id: string; name: string; email: string })[]> {
	const rows = await db
		.select({ ...roleColumns, id: members.id, name: members.name, email: members.email })
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(isNull(members.deactivatedAt))
		.orderBy(asc(sql`lower(${members.name})`));
	return rows.map(({ id, name, email, ...role }) => ({ id, name, email, ...rightsOf(role) }));
}

const roleColumns = { role: members.role, own: roles.name, permissions: roles.permissions };

function rightsOf({ role, own, permissions }: Role): RightsByRole {
	const may: readonly string[] = permissions ? permissionsOfOwn(permissions) : permissionsOf(role);
	const rights = objectTypes.flatMap((type) => {
		const labels = rightsOn(type)
			.filter(({ name }) => may.includes(name))
			.map(({ name }) => rightLabel(name));
		return labels.length > 0 ? [[type, labelsText(labels)] as const] : [];
	});
	return { role: roleLabel(role, own), rights: Object.fromEntries(rights) };
}

/** `See, change, see hours` */
export function labelsText(labels: readonly string[]): string {
	return labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(", ");
}
