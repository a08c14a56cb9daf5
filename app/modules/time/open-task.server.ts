import type { TenantDb } from "#db/handle.ts";
import type { Author } from "./change-timesheet.server.ts";
import { refused } from "./refuse.server.ts";
import { type TaskFacts, taskFacts } from "./task-facts.server.ts";

/** @throws Problem where a task is gone, closed to the author, or takes no time any more */
export async function openTask(db: TenantDb, author: Author, taskId: string): Promise<TaskFacts> {
	const task = (await taskFacts(db, author.member, [taskId])).get(taskId);
	if (!task) throw refused("task.gone");
	if (!task.isOpen) throw refused("task.archived");
	return task;
}
