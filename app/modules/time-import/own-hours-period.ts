import { type CalendarDate, calendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";

type Period = { from: CalendarDate; to: CalendarDate };

/** The days of an address, this year up to today where it names none; null where they are no days or the wrong way round. */
export function readOwnPeriod(search: URLSearchParams, today: CalendarDate): Period | null {
	const from = search.get("from") ?? calendarDate(`${today.slice(0, 4)}-01-01`);
	const to = search.get("to") ?? today;
	const period = { from: parseCalendarDate(from), to: parseCalendarDate(to) };
	if (!period.from || !period.to || period.to < period.from) return null;
	return { from: period.from, to: period.to };
}
