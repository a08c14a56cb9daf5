import { addDays, type CalendarDate, weekDays } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { copyWeek, type WeekCopy } from "./copy-week.ts";
import { enforcedStep } from "./enforced-step.server.ts";
import { newEntry } from "./new-entry.ts";
import { entriesOn, lockTimesheet, rowsIn } from "./stored-entries.server.ts";
import { taskFacts } from "./task-facts.server.ts";
import { readWeek } from "./week.server.ts";
import { nextPosition } from "./week-rows.server.ts";
import { type WeekSheet, weekSheet } from "./week-sheet.ts";
import { unexplainedDaysOff } from "./worked-days/worked-days.server.ts";

/**
 * Copies the author's rows, and with `withHours` their hours, of the week before into the week that
 * begins on `first`. Nothing that is there already changes.
 */
export async function copyLastWeek(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	withHours: boolean,
): Promise<{ copy: WeekCopy; changeId: string | null }> {
	await lockTimesheet(db, author.memberId);
	const last = await sheetOf(db, author, addDays(first, -7));
	return putOnWeek(db, author, first, last, withHours);
}

/**
 * Puts the rows of `last`, a sheet of the seven days before `first`, and with `withHours` their hours on the week that
 * begins on `first`: never over an existing cell, nor on a day off. Hold the timesheet's lock.
 */
export async function putOnWeek(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	last: WeekSheet,
	withHours: boolean,
): Promise<{ copy: WeekCopy; changeId: string | null }> {
	const [current, before, rows, step, daysOff] = await Promise.all([
		sheetOf(db, author, first),
		entriesOn(db, author.memberId, weekDays(first)),
		rowsIn(db, author.memberId, first),
		enforcedStep(db),
		unexplainedDaysOff(db, author.memberId, weekDays(first)),
	]);
	const copy = copyWeek(last, current, withHours, { step, daysOff });
	const taskIds = [...copy.taskIds, ...copy.cells.map(({ taskId }) => taskId)];
	const tasks = await taskFacts(db, author.member, taskIds);
	const work = <Item extends { taskId: string }>(item: Item) => {
		return { ...item, projectId: tasks.get(item.taskId)?.projectId ?? "" };
	};
	const from = nextPosition(rows);
	const newRows = copy.taskIds.map((taskId, index) =>
		work({ id: newId(), weekStart: first, taskId, position: from + index }),
	);
	const entries = copy.cells.map((cell) => newEntry(work(cell), author));
	const changeId = await changeTimesheet(db, author, "timesheet:copy", {
		before: { entries: before, rows: [] },
		after: { entries: [...before, ...entries], rows: newRows },
	});
	return { copy, changeId };
}

/** A week of the author's timesheet, without targets. */
export async function sheetOf(db: TenantDb, author: Author, first: CalendarDate) {
	const dates = weekDays(first);
	const [week, locks] = await Promise.all([
		readWeek(db, author.member, first, author.memberId),
		lockedDays(db, author, dates, author.now),
	]);
	const days = dates.map((date) => ({ date, target: 0, lock: locks.get(date) ?? null }));
	return weekSheet({ days, ...week });
}
