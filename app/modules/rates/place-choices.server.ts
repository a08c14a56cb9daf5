import { and, asc, eq, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";

/** Everything open that a rate can be for, by name. */
export async function placeChoices(db: TenantDb) {
	const [people, openClients, work] = await Promise.all([
		db
			.select({ id: members.id, name: members.name })
			.from(members)
			.where(isNull(members.deactivatedAt))
			.orderBy(asc(members.name)),
		db
			.select({ id: clients.id, name: clients.name })
			.from(clients)
			.where(and(isNull(clients.archivedAt), eq(clients.isInternal, false)))
			.orderBy(asc(clients.name)),
		db
			.select({
				id: projects.id,
				name: projects.name,
				client: clients.name,
				taskId: tasks.id,
				task: tasks.name,
			})
			.from(projects)
			.innerJoin(clients, eq(clients.id, projects.clientId))
			.leftJoin(tasks, and(eq(tasks.projectId, projects.id), isNull(tasks.archivedAt)))
			.where(isNull(projects.archivedAt))
			.orderBy(asc(clients.name), asc(projects.name), asc(tasks.position)),
	]);
	const openProjects = new Map(
		work.map(({ id, name, client }) => [id, { id, name: `${client} · ${name}` }]),
	);
	const openTasks = work.flatMap(({ taskId, task, name }) =>
		taskId && task ? [{ id: taskId, name: `${name} · ${task}` }] : [],
	);
	return { people, clients: openClients, projects: [...openProjects.values()], tasks: openTasks };
}
