import { type CalendarDate, daysBetween, weekdayOf, weekStart } from "#app/lib/calendar-date.ts";
import { holdsOn } from "./holds-on.ts";

/** Minutes expected of each weekday from a date on. */
export type WorkPattern = {
	readonly startsOn: CalendarDate;
	/**
	 * Whole weeks from Monday, one to four of them, which take turns; the first is the week that holds `startsOn`. Null:
	 * nothing of its own from then on.
	 */
	readonly minutes: readonly number[] | null;
};

export type Patterns = {
	/** The member's own, in any order. */
	readonly own: readonly WorkPattern[];
	/** The company's. */
	readonly company: readonly WorkPattern[];
	/** Minutes of a working day by the setting BILLABLE_HOURS_IN_WORKING_DAY on that date. */
	usualMinutes(date: CalendarDate): number;
};

/**
 * Minutes that patterns expect of a date, holidays not counted: by the member's own pattern, else by the company's, else
 * the usual ones from Monday to Friday.
 */
export function expectedOn(date: CalendarDate, { own, company, usualMinutes }: Patterns): number {
	const weeks = holdsOn(own, date)?.minutes ? own : company;
	const pattern = holdsOn(weeks, date);
	if (pattern?.minutes) return minutesOn(date, pattern.startsOn, pattern.minutes);
	return weekdayOf(date) > 5 ? 0 : usualMinutes(date);
}

function minutesOn(date: CalendarDate, startsOn: CalendarDate, minutes: readonly number[]): number {
	const days = daysBetween(weekStart(startsOn, 1), date);
	return minutes[days % minutes.length] ?? 0;
}
