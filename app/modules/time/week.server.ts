import { and, between, eq, inArray, min } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
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

function tasksOf(db: TenantDb, memberId: string, first: CalendarDate, last: CalendarDate) {
	const rowOfWeek = and(eq(weekRows.memberId, memberId), between(weekRows.weekStart, first, last));
	const withRow = db.select({ id: weekRows.taskId }).from(weekRows).where(rowOfWeek);
	const withTime = db
		.select({ id: timeEntries.taskId })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), between(timeEntries.date, first, last)));
	const placed = db
		.select({ taskId: weekRows.taskId, place: min(weekRows.position).as("place") })
		.from(weekRows)
		.where(rowOfWeek)
		.groupBy(weekRows.taskId)
		.as("placed");
	return db
		.select({
			id: tasks.id,
			name: tasks.name,
			project: projects.name,
			client: clients.name,
			billable: isBillable,
			isOpen: isOpenTask,
			position: placed.place,
		})
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.leftJoin(placed, eq(placed.taskId, tasks.id))
		.where(inArray(tasks.id, union(withRow, withTime)));
}
