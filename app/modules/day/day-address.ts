import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** Where one's own day is. With an entry its form is open; with clock times that of a new one has them. */
export function dayAddress(
	date: CalendarDate,
	open: { entry?: string; start?: string; end?: string } = {},
): string {
	const query = new URLSearchParams(Object.entries(open).filter(([, value]) => value !== ""));
	return query.size > 0 ? `/time/day/${date}?${query}` : `/time/day/${date}`;
}
