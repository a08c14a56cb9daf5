import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { openWeek } from "#app/modules/time/open-week.server.ts";
import { type WeekSheet, weekSheet } from "#app/modules/time/week-sheet.ts";
import { withoutReasons } from "#app/modules/work-calendar/work-day.ts";
import type { TenantDb } from "#db/handle.ts";

/**
 * All of a member's week that holds a date, whoever looks: for what is submitted and for who decides on it. Nobody
 * else is to be shown it.
 */
export async function wholeWeek(
	db: TenantDb,
	memberId: string,
	date: CalendarDate,
	now: Date,
): Promise<{ sheet: WeekSheet; first: CalendarDate; today: CalendarDate }> {
	const { tasks, days, entries, first, today } = await openWeek(
		db,
		{ id: memberId, permissions: [] },
		date,
		now,
	);
	const shown = tasks.map((task) => ({ ...task, isSeen: true, isOpen: true }));
	return {
		sheet: weekSheet({ tasks: shown, days: days.map(withoutReasons), entries }),
		first,
		today,
	};
}

/** The part of a sheet between two days. */
export function minutesWithin(sheet: WeekSheet, firstDay: string, lastDay: string) {
	const days = sheet.days.filter(
		({ date }) => calendarDate(firstDay) <= date && date <= calendarDate(lastDay),
	);
	return {
		minutes: days.reduce((sum, day) => sum + day.minutes, 0),
		targetMinutes: days.reduce((sum, day) => sum + day.target, 0),
	};
}
