import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { notFound } from "#app/request/problem.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { roles } from "#db/tenant/roles.ts";
import { permissionsOfOwn } from "./permission-catalogue.ts";
import type { RoleChoice } from "./roles.ts";
import { type OwnRole, rolesToGive } from "./roles-to-give.ts";

/** The company's own roles that are in use, by name. */
export async function ownRoles(db: TenantDb): Promise<OwnRole[]> {
	const rows = await db
		.select(columns)
		.from(roles)
		.where(isNull(roles.archivedAt))
		.orderBy(asc(sql`lower(${roles.name})`), asc(roles.id));
	return rows.map(asOwnRole);
}

/** One of them, locked against a change or an archival at the same moment. @throws Problem 404 */
export async function lockOwnRole(db: TenantDb, id: string): Promise<OwnRole> {
	const [row] = await db
		.select(columns)
		.from(roles)
		.where(and(eq(roles.id, id), isNull(roles.archivedAt)))
		.for("update");
	if (!row) throw notFound("role");
	return asOwnRole(row);
}

/** The roles that a member may give to others. */
export async function rolesGivenBy(
	db: TenantDb,
	giver: Pick<Member, "role" | "permissions">,
): Promise<readonly RoleChoice[]> {
	return rolesToGive(giver, await ownRoles(db));
}

/**
 * The same for giving one now: no role of the company's own is archived or widened before the transaction ends.
 */
export async function rolesToGiveNow(
	db: TenantDb,
	giver: Pick<Member, "role" | "permissions">,
): Promise<readonly RoleChoice[]> {
	await db.select({ id: roles.id }).from(roles).where(isNull(roles.archivedAt)).for("share");
	return rolesGivenBy(db, giver);
}

const columns = {
	id: roles.id,
	name: roles.name,
	note: roles.note,
	baseRole: roles.baseRole,
	permissions: roles.permissions,
};

type Row = Omit<OwnRole, "permissions"> & { readonly permissions: readonly string[] };

function asOwnRole({ permissions, ...role }: Row): OwnRole {
	return { ...role, permissions: permissionsOfOwn(permissions) };
}
