import { and, between, eq, type SQLWrapper, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import { isBillable, isOpenTask, sheetEntry } from "./task-columns.server.ts";
import type { SheetEntry, SheetTask } from "./week-sheet.ts";

/** A member's week from `first` on: its entries, and every task that has a row in it. */
export async function readWeek(
	db: TenantDb,
	memberId: string,
	first: CalendarDate,
): Promise<{ tasks: SheetTask[]; entries: SheetEntry[] }> {
	const last = addDays(first, 6);
	const [entries, rows] = await Promise.all([
		entriesOf(db, memberId, first, last),
		tasksOf(db, memberId, first, last),
	]);
	const billable = new Set(rows.filter((task) => task.billable).map(({ id }) => id));
	return {
		tasks: rows,
		entries: entries.map((entry) => sheetEntry(entry, billable.has(entry.taskId))),
	};
}

function entriesOf(db: TenantDb, memberId: string, first: CalendarDate, last: CalendarDate) {
	return db
		.select({
			id: timeEntries.id,
			version: timeEntries.version,
			taskId: timeEntries.taskId,
			date: timeEntries.date,
			minutes: timeEntries.minutes,
			note: timeEntries.note,
			billableOverride: timeEntries.billableOverride,
		})
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), between(timeEntries.date, first, last)))
		.orderBy(timeEntries.id);
}

/** The tasks of the rows that were put on the sheet and of all hours in it; those of hours alone have no place. */
function tasksOf(db: TenantDb, memberId: string, first: CalendarDate, last: CalendarDate) {
	const put = db
		.select({ taskId: weekRows.taskId, place: place(weekRows.position) })
		.from(weekRows)
		.where(and(eq(weekRows.memberId, memberId), between(weekRows.weekStart, first, last)));
	const used = db
		.select({ taskId: timeEntries.taskId, place: place(sql`null::integer`) })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), between(timeEntries.date, first, last)));
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
			isOpen: isOpenTask,
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
