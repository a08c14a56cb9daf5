import { and, eq, sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects } from "#db/tenant/projects.ts";

/** A client with its projects, as far as a member may see them; 404 when there is none of that id. */
export async function readClient(db: TenantDb, member: Asker, id: string | undefined) {
	if (!id || !isId(id)) throw notFound("client");
	const [[client], ofClient] = await Promise.all([
		db
			.select({
				id: clients.id,
				name: clients.name,
				note: clients.note,
				isInternal: clients.isInternal,
				version: clients.version,
				archivedAt: clients.archivedAt,
			})
			.from(clients)
			.where(eq(clients.id, id)),
		db
			.select({
				id: projects.id,
				name: projects.name,
				code: projects.code,
				billable: projects.billable,
				archivedAt: projects.archivedAt,
			})
			.from(projects)
			.where(and(eq(projects.clientId, id), visibleTo(member, "project:read", "project")))
			.orderBy(sql`${projects.archivedAt} nulls first`, sql`lower(${projects.name})`),
	]);
	if (!client) throw notFound("client");
	return { ...client, projects: ofClient };
}
