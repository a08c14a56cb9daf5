import { eq, inArray, max, sum } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { type Asker, can, objectsFor } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";

/** Minutes captured, and the last day that has any. */
export type CapturedTime = { minutes: number; last: CalendarDate | null };

type Times = Partial<Record<string, CapturedTime>>;

const noTime: CapturedTime = { minutes: 0, last: null };

/**
 * What was captured on some projects, by id. Those whose hours the member may not see are missing; null when that
 * is all of them.
 */
export async function timeByProject(
	db: TenantDb,
	member: Asker,
	projectIds: readonly string[],
): Promise<Times | null> {
	const seen = await objectsFor(db, member, "team-time:read", "project", projectIds);
	const ids = seen === "all" ? [...projectIds] : [...seen];
	if (ids.length === 0) return seen === "all" ? {} : null;
	const rows = await db
		.select({
			id: timeEntries.projectId,
			minutes: sum(timeEntries.minutes).mapWith(Number),
			last: max(timeEntries.date),
		})
		.from(timeEntries)
		.where(inArray(timeEntries.projectId, ids))
		.groupBy(timeEntries.projectId);
	return { ...Object.fromEntries(ids.map((id) => [id, noTime])), ...byId(rows) };
}

/** What was captured on each task of a project, by the task's id; null for who may not see its hours. */
export async function timeByTask(
	db: TenantDb,
	member: Asker,
	projectId: string,
): Promise<Times | null> {
	const project = { type: "project", id: projectId } as const;
	if (!(await can(db, member, "team-time:read", project))) return null;
	const rows = await db
		.select({
			id: timeEntries.taskId,
			minutes: sum(timeEntries.minutes).mapWith(Number),
			last: max(timeEntries.date),
		})
		.from(timeEntries)
		.where(eq(timeEntries.projectId, projectId))
		.groupBy(timeEntries.taskId);
	return byId(rows);
}

function byId(rows: readonly { id: string; minutes: number; last: string | null }[]) {
	const times = rows.flatMap(({ id, minutes, last }) =>
		last === null ? [] : [[id, { minutes, last: calendarDate(last) }] as const],
	);
	return Object.fromEntries(times);
}
