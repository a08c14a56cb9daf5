import { and, between, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import { isFavouriteOf } from "./favourites/favourites.server.ts";
import { isBillable, isOpenTask, sheetEntry } from "./task-columns.server.ts";
import type { SheetEntry, SheetTask } from "./week-sheet.ts";

/**
 * A week from `first` on: its entries, and every task that has a row in it. One's own has all that one captured, on
 * projects too that one may not see any more; another's has what the reader may see of it.
 */
export async function readWeek(
	db: TenantDb,
	reader: Asker,
	first: CalendarDate,
	memberId = reader.id,
): Promise<{ tasks: SheetTask[]; entries: SheetEntry[] }> {
	const week = { first, last: addDays(first, 6), memberId, reader };
	const [entries, rows] = await Promise.all([entriesOf(db, week), tasksOf(db, week)]);
	const billable = new Set(rows.filter((task) => task.billable).map(({ id }) => id));
	return {
		tasks: rows,
		entries: entries.map((entry) => sheetEntry(entry, billable.has(entry.taskId))),
	};
}

type Week = { first: CalendarDate; last: CalendarDate; memberId: string; reader: Asker };

function isIn({ first, last, memberId, reader }: Week): SQL | undefined {
	return and(
		eq(timeEntries.memberId, memberId),
		between(timeEntries.date, first, last),
		memberId === reader.id
			? undefined
			: visibleTo(reader, "team-time:read", "project", timeEntries.projectId),
	);
}

function entriesOf(db: TenantDb, week: Week) {
	return db
		.select({
			id: timeEntries.id,
			version: timeEntries.version,
			taskId: timeEntries.taskId,
			date: timeEntries.date,
			minutes: timeEntries.minutes,
			note: timeEntries.note,
			billableOverride: timeEntries.billableOverride,
			tagIds: timeEntries.tagIds,
			startedAt: timeEntries.startedAt,
			endedAt: timeEntries.endedAt,
			zone: timeEntries.zone,
		})
		.from(timeEntries)
		.where(isIn(week))
		.orderBy(timeEntries.id);
}

/** The tasks of the rows that were put on the sheet and of all hours in it; those of hours alone have no place. */
function tasksOf(db: TenantDb, week: Week) {
	const { first, last, memberId, reader } = week;
	const isOwn = memberId === reader.id;
	const sees = isOwn ? "project:read" : "team-time:read";
	const isSeen = (isOwn && visibleTo(reader, "project:read", "project")) || sql`true`;
	const put = db
		.select({ taskId: weekRows.taskId, place: place(weekRows.position) })
		.from(weekRows)
		.where(
			and(
				eq(weekRows.memberId, memberId),
				between(weekRows.weekStart, first, last),
				visibleTo(reader, sees, "project", weekRows.projectId),
			),
		);
	const used = db
		.select({ taskId: timeEntries.taskId, place: place(sql`null::integer`) })
		.from(timeEntries)
		.where(isIn(week));
	const both = unionAll(put, used).as("both");
	const shown = db
		.select({ taskId: both.taskId, place: place(sql`min(${both.place})`) })
		.from(both)
		.groupBy(both.taskId)
		.as("shown");
	return db
		.select({
			id: tasks.id,
			name: tasks.name,
			project: projects.name,
			client: clients.name,
			billable: isBillable,
			isOpen: sql<boolean>`(${isOpenTask} and ${isSeen})`,
			isSeen: sql<boolean>`${isSeen}`,
			isFavourite: isFavouriteOf(reader.id),
			position: shown.place,
		})
		.from(shown)
		.innerJoin(tasks, eq(tasks.id, shown.taskId))
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId));
}

function place(value: SQLWrapper) {
	return sql<number | null>`${value}`.as("place");
}
