import { addDays, type CalendarDate, calendarDate, weekStart } from "#app/lib/calendar-date.ts";

export type Preset = {
	readonly label: string;
	readonly from: CalendarDate;
	readonly to: CalendarDate;
};

/** The periods that people ask for most, as seen from a day. */
export function presets(today: CalendarDate, weekStartsOn: number): Preset[] {
	const week = weekStart(today, weekStartsOn);
	const month = firstOfMonth(today);
	const lastMonth = firstOfMonth(addDays(month, -1));
	return [
		{ label: "This week", from: week, to: addDays(week, 6) },
		{ label: "Last week", from: addDays(week, -7), to: addDays(week, -1) },
		{ label: "This month", from: month, to: addDays(firstOfNextMonth(month), -1) },
		{ label: "Last month", from: lastMonth, to: addDays(month, -1) },
		{ label: "13 weeks", from: addDays(week, -84), to: today },
	];
}

export function firstOfMonth(date: CalendarDate): CalendarDate {
	return calendarDate(`${date.slice(0, 8)}01`);
}

/** The first of the month after the one that begins on `first`. */
export function firstOfNextMonth(first: CalendarDate): CalendarDate {
	return firstOfMonth(addDays(first, 31));
}
