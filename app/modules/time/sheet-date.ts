import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";

/**
 * Reads a date of a timesheet, `YYYY-MM-DD`; null for anything else. The first and last years of the calendar are
 * none: the weeks, months and years around every date that is taken are dates too.
 */
export function parseSheetDate(text: string): CalendarDate | null {
	const date = parseCalendarDate(text);
	return date && date >= "1970-01-01" && date <= "9998-12-31" ? date : null;
}
