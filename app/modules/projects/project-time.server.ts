import { eq, inArray, max, sum } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";

/** Minutes captured, and the last day that has any. */
export type CapturedTime = { minutes: number; last: CalendarDate };

/** What was captured on some projects, by id; projects without time are missing. */
export async function timeByProject(
	db: TenantDb,
	projectIds: readonly string[],
): Promise<Partial<Record<string, CapturedTime>>> {
	if (projectIds.length === 0) return {};
	const rows = await db
		.select({
			id: timeEntries.projectId,
			minutes: sum(timeEntries.minutes).mapWith(Number),
			last: max(timeEntries.date),
		})
		.from(timeEntries)
		.where(inArray(timeEntries.projectId, [...projectIds]))
		.groupBy(timeEntries.projectId);
	return byId(rows);
}

/** What was captured on each task of a project, by the task's id. */
export async function timeByTask(
	db: TenantDb,
	projectId: string,
): Promise<Partial<Record<string, CapturedTime>>> {
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
