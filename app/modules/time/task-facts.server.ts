import { eq, inArray } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { isBillable, isOpenTask } from "./task-columns.server.ts";

/** What capturing needs to know of a task. */
export type TaskFacts = {
	id: string;
	name: string;
	projectId: string;
	billable: boolean;
	isOpen: boolean;
};

/** The facts of some tasks by id; tasks that do not exist are missing. */
export async function taskFacts(
	db: TenantDb,
	taskIds: readonly string[],
): Promise<ReadonlyMap<string, TaskFacts>> {
	const rows = await db
		.select({
			id: tasks.id,
			name: tasks.name,
			projectId: tasks.projectId,
			billable: isBillable,
			isOpen: isOpenTask,
		})
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(inArray(tasks.id, [...new Set(taskIds)]));
	return new Map(rows.map((task) => [task.id, task]));
}
