import { and, desc, eq, gte, ilike, max, or, sql } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { isFavouriteOf } from "./favourites/favourites.server.ts";
import { isBillable, isOpenTask } from "./task-columns.server.ts";

export type TaskChoice = {
	id: string;
	name: string;
	project: string;
	client: string;
	billable: boolean;
	/** The member captured time on it in the last 60 days. */
	isRecent: boolean;
	isFavourite: boolean;
};

const MOST = 50;

/**
 * Open tasks of projects that the member may see, whose client, project and task names hold every word of `query`; favourites
 * first, then those that the member used lately. At most 50.
 */
export async function taskChoices(
	db: TenantDb,
	member: Asker,
	query: string,
	today: CalendarDate,
): Promise<TaskChoice[]> {
	const lately = db
		.select({ taskId: timeEntries.taskId, last: max(timeEntries.date).as("last") })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, member.id), gte(timeEntries.date, addDays(today, -60))))
		.groupBy(timeEntries.taskId)
		.as("lately");
	return db
		.select({
			id: tasks.id,
			name: tasks.name,
			project: projects.name,
			client: clients.name,
			billable: isBillable,
			isRecent: sql<boolean>`${lately.last} is not null`,
			isFavourite: isFavouriteOf(member.id),
		})
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.leftJoin(lately, eq(lately.taskId, tasks.id))
		.where(
			and(isOpenTask, visibleTo(member, "project:read", "project"), ...wordsOf(query).map(matches)),
		)
		.orderBy(
			desc(isFavouriteOf(member.id)),
			sql`${lately.last} desc nulls last`,
			clients.name,
			projects.name,
			tasks.position,
			tasks.name,
		)
		.limit(MOST);
}

function wordsOf(query: string): string[] {
	return query
		.trim()
		.split(/[\s,]+/)
		.filter(Boolean)
		.slice(0, 8);
}

function matches(word: string) {
	const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
	return or(
		ilike(tasks.name, pattern),
		ilike(projects.name, pattern),
		ilike(clients.name, pattern),
		ilike(projects.code, pattern),
	);
}
