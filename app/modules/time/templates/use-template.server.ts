import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Author } from "../change-timesheet.server.ts";
import { putOnWeek, sheetOf } from "../copy-week.server.ts";
import type { WeekCopy } from "../copy-week.ts";
import { refusals } from "../refusals.ts";
import { lockTimesheet } from "../stored-entries.server.ts";
import { taskFacts } from "../task-facts.server.ts";
import { weekSheet } from "../week-sheet.ts";
import { templateRows, templateWeek } from "./template.ts";
import { readTemplate, saveTemplate } from "./templates.server.ts";

/** Keeps the rows of the author's week under a name, with or without their hours. */
export async function saveWeekAsTemplate(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	name: string,
	withHours: boolean,
): Promise<{ error?: string }> {
	const sheet = await sheetOf(db, author, first);
	const tasks = await taskFacts(
		db,
		author.member,
		sheet.rows.map(({ task }) => task.id),
	);
	const rows = templateRows(sheet, (id) => tasks.get(id)?.projectId, withHours);
	if (rows.length === 0) return { error: refusals["template.empty"].message };
	return saveTemplate(db, author.memberId, name, rows);
}

/** Puts a template of the author's on their week that begins on `first`: never over an existing cell. */
export async function useTemplate(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
	id: string,
): Promise<{ name: string; copy: WeekCopy; changeId: string | null; withHours: boolean }> {
	const { name, rows } = await readTemplate(db, author.memberId, id);
	const tasks = await taskFacts(
		db,
		author.member,
		rows.map(({ taskId }) => taskId),
	);
	await lockTimesheet(db, author.memberId);
	const withHours = rows.some(({ minutes }) => minutes !== null);
	const last = weekSheet(templateWeek(rows, tasks, first));
	return { name, withHours, ...(await putOnWeek(db, author, first, last, withHours)) };
}
