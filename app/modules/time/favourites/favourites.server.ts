import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { tasks } from "#db/tenant/projects.ts";
import { favouriteTasks } from "#db/tenant/sheet-rows.ts";
import type { Author } from "../change-timesheet.server.ts";
import { refused } from "../refuse.server.ts";
import { taskFacts } from "../task-facts.server.ts";

/** Is a task among a member's favourites? Needs `tasks` in the query. */
export function isFavouriteOf(memberId: string): SQL<boolean> {
	const own = and(eq(favouriteTasks.memberId, memberId), eq(favouriteTasks.taskId, tasks.id));
	return sql<boolean>`exists (select from ${favouriteTasks} where ${own})`;
}

/** Puts a task among the author's favourites, or takes it out. Refuses tasks that they may not see. */
export async function setFavourite(
	db: TenantDb,
	{ member }: Author,
	taskId: string,
	isFavourite: boolean,
): Promise<void> {
	const own = and(eq(favouriteTasks.memberId, member.id), eq(favouriteTasks.taskId, taskId));
	if (!isFavourite) {
		await db.delete(favouriteTasks).where(own);
		return;
	}
	const task = (await taskFacts(db, member, [taskId])).get(taskId);
	if (!task) throw refused("task.gone");
	const { projectId } = task;
	await db
		.insert(favouriteTasks)
		.values({ memberId: member.id, projectId, taskId })
		.onConflictDoNothing();
}

/** The ids of a member's favourite tasks, the oldest first. */
export async function favouritesOf(db: TenantDb, memberId: string): Promise<string[]> {
	const rows = await db
		.select({ taskId: favouriteTasks.taskId })
		.from(favouriteTasks)
		.where(eq(favouriteTasks.memberId, memberId))
		.orderBy(asc(favouriteTasks.createdAt));
	return rows.map(({ taskId }) => taskId);
}
