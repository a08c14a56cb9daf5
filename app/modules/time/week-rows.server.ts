import { type CalendarDate, weekDays } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet, rowsIn } from "./stored-entries.server.ts";
import { taskFacts } from "./task-facts.server.ts";

/** Puts a task on the author's sheet of the week that begins on `first`. Refuses closed tasks. */
export async function addWeekRow(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	taskId: string,
): Promise<string | null> {
	const [tasks] = await Promise.all([
		taskFacts(db, author.member, [taskId]),
		lockTimesheet(db, author.memberId),
	]);
	const task = tasks.get(taskId);
	if (!task) throw refused("task.gone");
	if (!task.isOpen) throw refused("task.archived");
	return addRows(db, author, first, [task]);
}

/** Puts several tasks on the sheet, in their order; those that take no time or are there already are left out. */
export async function addWeekRows(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	taskIds: readonly string[],
): Promise<string | null> {
	const [tasks] = await Promise.all([
		taskFacts(db, author.member, taskIds),
		lockTimesheet(db, author.memberId),
	]);
	const open = taskIds.flatMap((id) => tasks.get(id) ?? []).filter(({ isOpen }) => isOpen);
	return addRows(db, author, first, open);
}

async function addRows(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	tasks: readonly { id: string; projectId: string }[],
): Promise<string | null> {
	const rows = await rowsIn(db, author.memberId, first);
	const from = nextPosition(rows);
	const added = tasks
		.filter(({ id }) => rows.every(({ taskId }) => taskId !== id))
		.map(({ id, projectId }, index) => ({
			...{ id: newId(), weekStart: first, projectId, taskId: id },
			position: from + index,
		}));
	return changeTimesheet(db, author, "week-row:add", {
		before: { entries: [], rows: [] },
		after: { entries: [], rows: added },
	});
}

/** Takes a task off the author's sheet. Refuses a row that holds hours: they would be out of sight. */
export async function removeWeekRow(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	taskId: string,
): Promise<string | null> {
	await lockTimesheet(db, author.memberId);
	const [entries, rows] = await Promise.all([
		entriesOn(db, author.memberId, weekDays(first)),
		rowsIn(db, author.memberId, first),
	]);
	if (entries.some((entry) => entry.taskId === taskId)) throw refused("row.has_hours");
	return changeTimesheet(db, author, "week-row:remove", {
		before: { entries: [], rows: rows.filter((row) => row.taskId === taskId) },
		after: { entries: [], rows: [] },
	});
}

/** The place after the last row. */
export function nextPosition(rows: readonly { position: number }[]): number {
	return rows.reduce((last, { position }) => Math.max(last, position), 0) + 1;
}
