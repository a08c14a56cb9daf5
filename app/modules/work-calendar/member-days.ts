import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Absence } from "./absence.ts";
import { holdsOn } from "./holds-on.ts";
import type { Holiday } from "./holiday.ts";
import { expectedOn, type Patterns, type WorkPattern } from "./pattern-on.ts";
import { type WorkDay, workDay } from "./work-day.ts";

/** Which calendar holds from a date on; null: none of one's own. */
export type CalendarChoice = {
	readonly startsOn: CalendarDate;
	readonly calendarId: string | null;
};

/** What calendars and patterns say of some members; `own` has those who have something of their own. */
export type CalendarFacts = {
	readonly company: Choices;
	readonly own: ReadonlyMap<string, Choices>;
	/** Days off by calendar. */
	readonly holidays: ReadonlyMap<string, ReadonlyMap<CalendarDate, Holiday>>;
	usualMinutes(date: CalendarDate): number;
};

export type Choices = {
	readonly patterns: readonly WorkPattern[];
	readonly calendars: readonly CalendarChoice[];
};

const nothingOwn: Choices = { patterns: [], calendars: [] };

/**
 * Each of the dates as it is for a member, in their order.
 *
 * @param absences of this member alone
 */
export function memberDays(
	memberId: string,
	dates: readonly CalendarDate[],
	facts: CalendarFacts,
	absences: readonly Absence[],
): WorkDay[] {
	const own = facts.own.get(memberId) ?? nothingOwn;
	const patterns: Patterns = {
		own: own.patterns,
		company: facts.company.patterns,
		usualMinutes: facts.usualMinutes,
	};
	return dates.map((date) =>
		workDay(
			date,
			expectedOn(date, patterns),
			holidayOn(date, own, facts),
			absences.filter((absence) => absence.date === date),
		),
	);
}

function holidayOn(date: CalendarDate, own: Choices, facts: CalendarFacts): Holiday | null {
	const chosen = holdsOn(own.calendars, date)?.calendarId;
	const calendarId = chosen ?? holdsOn(facts.company.calendars, date)?.calendarId;
	return (calendarId && facts.holidays.get(calendarId)?.get(date)) || null;
}
