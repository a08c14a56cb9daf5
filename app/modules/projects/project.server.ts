import { asc, eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";

/** A project with its client and tasks; 404 when there is none of that id. */
export async function readProject(db: TenantDb, id: string | undefined) {
	if (!id || !isId(id)) throw notFound("project");
	const [[project], ofProject] = await Promise.all([
		db
			.select({
				id: projects.id,
				name: projects.name,
				code: projects.code,
				billable: projects.billable,
				startsOn: projects.startsOn,
				endsOn: projects.endsOn,
				note: projects.note,
				version: projects.version,
				archivedAt: projects.archivedAt,
				client: {
					id: clients.id,
					name: clients.name,
					isInternal: clients.isInternal,
					archivedAt: clients.archivedAt,
				},
			})
			.from(projects)
			.innerJoin(clients, eq(clients.id, projects.clientId))
			.where(eq(projects.id, id)),
		db
			.select({
				id: tasks.id,
				name: tasks.name,
				billable: tasks.billable,
				version: tasks.version,
				archivedAt: tasks.archivedAt,
			})
			.from(tasks)
			.where(eq(tasks.projectId, id))
			.orderBy(asc(tasks.position), asc(tasks.id)),
	]);
	if (!project) throw notFound("project");
	return { ...project, tasks: ofProject };
}
