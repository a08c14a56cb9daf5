import { type CalendarDate, weekdayOf } from "#app/lib/calendar-date.ts";

/** What is special about days: which is today, which one a phone shows. */
export type Shown = {
	today: CalendarDate;
	selected: CalendarDate;
	/** The days that are whole public holidays. */
	daysOff?: readonly CalendarDate[];
};

export function daysOffIn(
	days: readonly { date: CalendarDate; holiday: { isHalf: boolean } | null }[],
): CalendarDate[] {
	return days.filter(({ holiday }) => holiday && !holiday.isHalf).map(({ date }) => date);
}

/** The classes of a day's column. */
export function columnClass(date: CalendarDate, { today, selected, daysOff }: Shown): string {
	const look = date === today ? "today" : weekdayOf(date) > 5 && "weekend";
	const isOff = daysOff?.includes(date) && "day-off";
	return [look, isOff, date !== selected && "max-md:hidden"].filter(Boolean).join(" ");
}
