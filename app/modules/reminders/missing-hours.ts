import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { type Absence, dayTargets } from "#app/modules/time/day-targets.ts";
import { missingOn } from "#app/modules/time/week-sheet.ts";

export type PersonWeek = {
	memberId: string;
	/** Days before it are nobody's fault. */
	joinedOn: CalendarDate;
	/** Minutes captured, by date; days without time are missing. */
	minutes: ReadonlyMap<CalendarDate, number>;
	absences: readonly Absence[];
};

export type Gap = { date: CalendarDate; minutes: number };

/**
 * The days of a week on which a person captured less than the target, which leave and public holidays lower
 * (time.md, "Reminders"). More on one day does not make up for another.
 *
 * @param hoursOfDay the setting BILLABLE_HOURS_IN_WORKING_DAY
 */
export function missingHours(
	person: PersonWeek,
	days: readonly CalendarDate[],
	hoursOfDay: number,
): Gap[] {
	const targets = dayTargets(days, hoursOfDay, person.absences);
	return days
		.map((date, index) => ({
			date,
			minutes: missingOn({
				target: date < person.joinedOn ? 0 : (targets[index] ?? 0),
				minutes: person.minutes.get(date) ?? 0,
			}),
		}))
		.filter((gap) => gap.minutes > 0);
}
