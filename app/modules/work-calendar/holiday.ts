import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** A day off for everybody of a calendar, whole or half. */
export type Holiday = { readonly name: string; readonly isHalf: boolean };

export type DatedHoliday = Holiday & { readonly date: CalendarDate };

/** A day that a company adds to a calendar, or one of its country's that it does not keep. */
export type CalendarDay = DatedHoliday & { readonly kind: "added" | "removed" };

/** The days of a calendar: its country's, less those that are not kept, with the company's own. An own day is first. */
export function keptHolidays(
	country: readonly DatedHoliday[],
	own: readonly CalendarDay[],
): ReadonlyMap<CalendarDate, Holiday> {
	const kept = new Map<CalendarDate, Holiday>();
	for (const { date, name, isHalf } of country) {
		const known = kept.get(date);
		const both = known ? { name: `${known.name}, ${name}`, isHalf: known.isHalf && isHalf } : null;
		kept.set(date, both ?? { name, isHalf });
	}
	for (const { date, kind, name, isHalf } of own) {
		if (kind === "removed") kept.delete(date);
		else kept.set(date, { name, isHalf });
	}
	return kept;
}
