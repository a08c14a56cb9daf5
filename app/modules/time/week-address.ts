import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** Where one's own week is, by any of its days. */
export function weekAddress(date: CalendarDate): string {
	return `/time/week/${date}`;
}
