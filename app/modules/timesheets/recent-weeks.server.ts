import { and, between, eq, sql, sum } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { isBillable } from "#app/modules/time/task-columns.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";

/** What a week came to, in minutes. */
export type PastWeek = { first: CalendarDate; minutes: number; billable: number };

export type RecentWeeks = {
	/** The four weeks before, oldest first. */
	weeks: PastWeek[];
	/** By task, the mean of these weeks in minutes; a task that is missing is new. */
	means: Readonly<Record<string, number>>;
};

const COUNT = 4;

/** A member's four weeks before the one that begins on `first`, for comparison. */
export async function recentWeeks(
	db: TenantDb,
	memberId: string,
	first: CalendarDate,
): Promise<RecentWeeks> {
	const from = addDays(first, -7 * COUNT);
	const billed = sql`coalesce(${timeEntries.billableOverride}, ${isBillable})`;
	const rows = await db
		.select({
			week: sql<number>`((${timeEntries.date} - ${from}::date) / 7)`.mapWith(Number),
			taskId: timeEntries.taskId,
			minutes: sum(timeEntries.minutes).mapWith(Number),
			billable: sql`coalesce(sum(${timeEntries.minutes}) filter (where ${billed}), 0)`.mapWith(
				Number,
			),
		})
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(
			and(eq(timeEntries.memberId, memberId), between(timeEntries.date, from, addDays(first, -1))),
		)
		.groupBy(sql`1`, timeEntries.taskId);
	const weeks = Array.from({ length: COUNT }, (_, index) => {
		const own = rows.filter(({ week }) => week === index);
		return {
			first: addDays(from, 7 * index),
			minutes: own.reduce((total, { minutes }) => total + minutes, 0),
			billable: own.reduce((total, { billable }) => total + billable, 0),
		};
	});
	const means = new Map<string, number>();
	for (const { taskId, minutes } of rows)
		means.set(taskId, (means.get(taskId) ?? 0) + minutes / COUNT);
	return { weeks, means: Object.fromEntries(means) };
}

/** How many of the weeks before had any hours: against fewer than two nothing is compared. */
export function hasHistory({ weeks }: RecentWeeks): boolean {
	return weeks.filter(({ minutes }) => minutes > 0).length >= 2;
}
