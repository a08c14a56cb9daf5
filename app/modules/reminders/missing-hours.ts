import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { missingOn } from "#app/modules/time/week-sheet.ts";
import type { WorkDay } from "#app/modules/work-calendar/work-day.ts";

export type PersonWeek = {
	memberId: string;
	/** Days before it are nobody's fault. */
	joinedOn: CalendarDate;
	/** Minutes captured, by date; days without time are missing. */
	minutes: ReadonlyMap<CalendarDate, number>;
	/** The week's days, with their targets by work pattern, holidays and leave. */
	days: readonly Pick<WorkDay, "date" | "target">[];
	/** Days of weeks that were submitted or approved, each from its first to its last: nothing is missing there. */
	handedIn: readonly { readonly first: CalendarDate; readonly last: CalendarDate }[];
};

export type Gap = { date: CalendarDate; minutes: number };

/**
 * The days of a week on which a person captured less than the target, which leave and public holidays lower
 * (time.md, "Reminders"). More on one day does not make up for another.
 */
export function missingHours({ joinedOn, minutes, days, handedIn }: PersonWeek): Gap[] {
	return days
		.filter(({ date }) => date >= joinedOn)
		.filter(({ date }) => !handedIn.some(({ first, last }) => first <= date && date <= last))
		.map(({ date, target }) => ({
			date,
			minutes: missingOn({ target, minutes: minutes.get(date) ?? 0 }),
		}))
		.filter((gap) => gap.minutes > 0);
}
