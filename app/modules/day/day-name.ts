import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate, formatDayAndMonth, weekdayName, yearOf } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";

/** What a day is called where it is shown: `Wednesday 23 September`, in another year with it. */
export function dayName(date: CalendarDate, today: CalendarDate, writing: Writing): string {
	const day = yearOf(date) === yearOf(today) ? formatDayAndMonth : formatDate;
	return `${weekdayName(date)} ${day(date, writing)}`;
}
