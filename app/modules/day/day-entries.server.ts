import { and, asc, eq, sql } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { localDay } from "#app/lib/local-day.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { isBillable, isOpenTask } from "#app/modules/time/task-columns.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { DayEntry } from "./day-entry.ts";

/** The member's own entries of a date, by their starts; those without one first. */
export async function dayEntries(
	db: TenantDb,
	member: Asker,
	date: CalendarDate,
): Promise<DayEntry[]> {
	const isSeen = visibleTo(member, "project:read", "project") ?? sql`true`;
	const rows = await db
		.select({
			id: timeEntries.id,
			version: timeEntries.version,
			taskId: timeEntries.taskId,
			task: tasks.name,
			project: projects.name,
			client: clients.name,
			billable: sql<boolean>`coalesce(${timeEntries.billableOverride}, ${isBillable})`,
			isOpen: sql<boolean>`(${isOpenTask} and ${isSeen})`,
			minutes: timeEntries.minutes,
			note: timeEntries.note,
			tagIds: timeEntries.tagIds,
			startedAt: timeEntries.startedAt,
			endedAt: timeEntries.endedAt,
			zone: timeEntries.zone,
		})
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(and(eq(timeEntries.memberId, member.id), eq(timeEntries.date, date)))
		.orderBy(sql`${timeEntries.startedAt} nulls first`, asc(timeEntries.id));
	return rows.map(({ startedAt, endedAt, zone, ...entry }) => {
		if (!startedAt || !endedAt || !zone) return { ...entry, date, times: null };
		const began = startedAt.getTime() - localDay(zone, calendarDate(date)).start.getTime();
		const from = Math.floor(began / 60_000);
		return { ...entry, date, times: { from, startedAt, endedAt, zone } };
	});
}
