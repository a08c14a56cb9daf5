import { type CalendarDate, weekdayOf } from "#app/lib/calendar-date.ts";

/** What is special about days: which is today, which one a phone shows. */
export type Shown = { today: CalendarDate; selected: CalendarDate };

/** The classes of a day's column. */
export function columnClass(date: CalendarDate, { today, selected }: Shown): string {
	const look = date === today ? "today" : weekdayOf(date) > 5 && "weekend";
	return [look, date !== selected && "max-md:hidden"].filter(Boolean).join(" ");
}
