import { type CalendarDate, weekDays } from "#app/lib/calendar-date.ts";

type Days = { firstDay: string; lastDay: string };

/** Of the timesheets that have days in the week from `first` on, the one that has most of them. */
export function mainTimesheet<T extends Days>(found: readonly T[], first: CalendarDate): T | null {
	const dates = weekDays(first);
	const sizeOf = (sheet: T) => dates.filter((date) => isIn(sheet, date)).length;
	return found.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
}

/** The first run of days of the week that no timesheet has: mostly all seven; null when there is none. */
export function freeDays(found: readonly Days[], first: CalendarDate): Days | null {
	const dates = weekDays(first);
	const isFree = (date: CalendarDate) => !found.some((sheet) => isIn(sheet, date));
	const start = dates.findIndex(isFree);
	if (start < 0) return null;
	const length = dates.slice(start).findIndex((date) => !isFree(date));
	const run = length < 0 ? dates.slice(start) : dates.slice(start, start + length);
	return { firstDay: run[0] ?? first, lastDay: run.at(-1) ?? first };
}

function isIn({ firstDay, lastDay }: Days, date: string): boolean {
	return firstDay <= date && date <= lastDay;
}
