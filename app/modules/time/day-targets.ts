import { type CalendarDate, weekdayOf } from "#app/lib/calendar-date.ts";

/** Time off that lowers a day's target: leave or a public holiday, in minutes of that day. */
export type Absence = { date: CalendarDate; minutes: number };

/**
 * The port through which time learns of absences. Whoever knows of leave and public holidays fills it;
 * time never asks for them by name.
 */
export type AbsencesOf = (
	memberId: string,
	from: CalendarDate,
	to: CalendarDate,
) => Promise<readonly Absence[]>;

/**
 * Minutes expected of each day: a working day's hours from Monday to Friday, less absences, never
 * below zero. `hoursOfDay` is the setting BILLABLE_HOURS_IN_WORKING_DAY.
 */
export function dayTargets(
	days: readonly CalendarDate[],
	hoursOfDay: number,
	absences: readonly Absence[] = [],
): number[] {
	return days.map((date) => {
		if (weekdayOf(date) > 5) return 0;
		const absent = absences.filter((absence) => absence.date === date);
		const away = absent.reduce((sum, { minutes }) => sum + minutes, 0);
		return Math.max(0, Math.round(hoursOfDay * 60) - away);
	});
}
