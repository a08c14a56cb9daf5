import { eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import type { FileOwner } from "#app/modules/files/owner.ts";
import { can } from "#app/modules/grants/can.server.ts";
import type { GrantablePermission } from "#app/modules/grants/grantables.server.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects } from "#db/tenant/projects.ts";

/** Contracts and briefs: whoever sees the client or the project sees them, whoever changes it adds and deletes. */
export const clientFiles: FileOwner = {
	...{ objectType: "client", title: "Clients", purpose: "document", most: 200 },
	pathOf: (id) => `/clients/${id}`,
	mayRead: (db, member, id) => mayDoTo("client", "client:read", db, member, id),
	mayWrite: (db, member, id) => mayDoTo("client", "client:manage", db, member, id),
};

export const projectFiles: FileOwner = {
	...{ objectType: "project", title: "Projects", purpose: "document", most: 200 },
	pathOf: (id) => `/projects/${id}`,
	mayRead: (db, member, id) => mayDoTo("project", "project:read", db, member, id),
	mayWrite: (db, member, id) => mayDoTo("project", "project:manage", db, member, id),
};

/** By role, or by what was granted on the object. Support reads the work, and never its files. */
async function mayDoTo(
	type: "client" | "project",
	permission: GrantablePermission,
	db: TenantDb,
	member: Member,
	id: string,
): Promise<boolean> {
	if (member.role === "support" || !isId(id)) return false;
	if (!(await can(db, member, permission, { type, id }))) return false;
	const table = type === "client" ? clients : projects;
	const found = await db.select({ id: table.id }).from(table).where(eq(table.id, id));
	return found.length > 0;
}
