import { eq, sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects } from "#db/tenant/projects.ts";

/** A client with its projects; 404 when there is none of that id. */
export async function readClient(db: TenantDb, id: string | undefined) {
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
			.where(eq(projects.clientId, id))
			.orderBy(sql`${projects.archivedAt} nulls first`, sql`lower(${projects.name})`),
	]);
	if (!client) throw notFound("client");
	return { ...client, projects: ofClient };
}
