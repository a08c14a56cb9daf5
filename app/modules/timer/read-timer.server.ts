import { eq, sql } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { isOpenTask } from "#app/modules/time/task-columns.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timers } from "#db/tenant/timers.ts";
import { asksAt, type RunningTimer } from "./running-timer.ts";

/** The member's timer; null when none runs. One indexed read then, and the settings besides when one does. */
export async function readTimer(db: TenantDb, member: Asker): Promise<RunningTimer | null> {
	const isSeen = visibleTo(member, "project:read", "project") ?? sql`true`;
	const [row] = await db
		.select({
			id: timers.id,
			version: timers.version,
			taskId: timers.taskId,
			task: tasks.name,
			project: projects.name,
			client: clients.name,
			isOpen: sql<boolean>`(${isOpenTask} and ${isSeen})`,
			note: timers.note,
			startedAt: timers.startedAt,
			zone: timers.zone,
		})
		.from(timers)
		.innerJoin(tasks, eq(tasks.id, timers.taskId))
		.innerJoin(projects, eq(projects.id, timers.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(eq(timers.memberId, member.id));
	if (!row) return null;
	const { TIMER_LIMIT_HOURS } = await readSettings(db);
	return { ...row, asksAt: asksAt(row.startedAt, row.zone, TIMER_LIMIT_HOURS) };
}
