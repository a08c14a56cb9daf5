import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { formatRange, yearOf } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";

/** What a week is called where it is shown: "16–22 November", and before it whose it is: "Team, 16–22 November". */
export function weekName(
	first: CalendarDate,
	today: CalendarDate,
	writing: Writing,
	name?: string,
): string {
	const range = formatRange(first, addDays(first, 6), yearOf(today), writing);
	return name ? `${name}, ${range}` : range;
}
