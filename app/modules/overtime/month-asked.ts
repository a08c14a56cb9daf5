import {
	addDays,
	type CalendarDate,
	calendarDate,
	parseCalendarDate,
} from "#app/lib/calendar-date.ts";
import type { Period } from "./member-hours.ts";

/** A month with its neighbours, each by its first day. */
export type Month = Period & { readonly previous: CalendarDate; readonly next: CalendarDate };

/** The month that an address asks for, `2026-11`; the present one without it. */
export function monthAsked(text: string | null, today: CalendarDate): Month {
	const asked = text && parseCalendarDate(`${text}-01`);
	const isNear = asked && asked >= "2000-01-01" && asked <= "2100-01-01";
	const from = isNear ? asked : firstOfMonth(today);
	const next = firstOfMonth(addDays(from, 31));
	return { from, to: addDays(next, -1), previous: firstOfMonth(addDays(from, -1)), next };
}

/** Where a month's overtime is. */
export function overtimeAddress(month: CalendarDate): string {
	return `/reports/overtime?month=${month.slice(0, 7)}`;
}

function firstOfMonth(date: CalendarDate): CalendarDate {
	return calendarDate(`${date.slice(0, 7)}-01`);
}
