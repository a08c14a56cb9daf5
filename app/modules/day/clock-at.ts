import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { localDay } from "#app/lib/local-day.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";

/** What clocks show when so many minutes of a date went by in a zone: `08:00`, `24:00` at its end. */
export function clockAt(
	zone: string,
	date: CalendarDate,
	minute: number,
	writing: Writing,
): string {
	const at = new Date(localDay(zone, date).start.getTime() + minute * 60_000);
	return clockText(at, zone, writing);
}

/** The same by the clocks of the zone in which an entry was taken. */
export function minuteOnClock(
	{ date, times }: { date: CalendarDate; times: { zone: string } | null },
	minute: number,
	writing: Writing,
): string {
	return clockAt(times?.zone ?? "UTC", date, minute, writing);
}
