import { and, eq, inArray } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
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

/**
 * The facts of some tasks by id. Those of projects that the member may not see are missing like those that do not
 * exist: whatever puts time on a task asks here.
 */
export async function taskFacts(
	db: TenantDb,
	member: Asker,
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
		.where(
			and(inArray(tasks.id, [...new Set(taskIds)]), visibleTo(member, "project:read", "project")),
		);
	return new Map(rows.map((task) => [task.id, task]));
}
