import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { notFound } from "#app/request/problem.ts";

/** The date in an address; null when it names none, 404 when it names something else. */
export function askedDate(text: string | undefined): CalendarDate | null {
	if (text === undefined) return null;
	const date = parseCalendarDate(text);
	if (!date || date < "1970-01-01" || date > "9998-12-31") throw notFound();
	return date;
}
