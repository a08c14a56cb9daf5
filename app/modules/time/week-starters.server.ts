import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { type TaskChoice, taskChoices } from "./task-choices.server.ts";
import { readWeek } from "./week.server.ts";

/** What an empty sheet offers: last week's rows to copy, or tasks to begin with. */
export type WeekStarters = { lastWeekRows: number; choices: TaskChoice[] };

export async function weekStarters(
	db: TenantDb,
	member: Asker,
	first: CalendarDate,
	today: CalendarDate,
): Promise<WeekStarters> {
	const [last, choices] = await Promise.all([
		readWeek(db, member, addDays(first, -7)),
		taskChoices(db, member, "", today),
	]);
	const lastWeekRows = last.tasks.filter(({ isOpen }) => isOpen).length;
	return { lastWeekRows, choices: choices.slice(0, 6) };
}
