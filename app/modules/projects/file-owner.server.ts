import { eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import type { FileOwner } from "#app/modules/files/owner.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects } from "#db/tenant/projects.ts";

/** Contracts and briefs: whoever sees the client or the project sees them, whoever changes it adds and deletes. */
export const clientFiles: FileOwner = {
	...{ objectType: "client", title: "Clients", purpose: "document", most: 200 },
	pathOf: (id) => `/clients/${id}`,
	mayRead: (db, member, id) => mayDoTo(clients, "client:read", db, member, id),
	mayWrite: (db, member, id) => mayDoTo(clients, "client:manage", db, member, id),
};

export const projectFiles: FileOwner = {
	...{ objectType: "project", title: "Projects", purpose: "document", most: 200 },
	pathOf: (id) => `/projects/${id}`,
	mayRead: (db, member, id) => mayDoTo(projects, "project:read", db, member, id),
	mayWrite: (db, member, id) => mayDoTo(projects, "project:manage", db, member, id),
};

/** Support reads the work, and never its files. */
async function mayDoTo(
	table: typeof clients | typeof projects,
	permission: Permission,
	db: TenantDb,
	member: Member,
	id: string,
): Promise<boolean> {
	if (member.role === "support" || !mayDo(member, permission) || !isId(id)) return false;
	const found = await db.select({ id: table.id }).from(table).where(eq(table.id, id));
	return found.length > 0;
}
