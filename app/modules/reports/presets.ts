import { addDays, type CalendarDate, calendarDate, weekStart } from "#app/lib/calendar-date.ts";

export const presetKeys = [
	"this-week",
	"last-week",
	"this-month",
	"last-month",
	"13-weeks",
	"this-year",
	"12-months",
] as const;
export type PresetKey = (typeof presetKeys)[number];

export type Preset = {
	readonly key: PresetKey;
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
		{ key: "this-week", label: "This week", from: week, to: addDays(week, 6) },
		{ key: "last-week", label: "Last week", from: addDays(week, -7), to: addDays(week, -1) },
		{
			key: "this-month",
			label: "This month",
			from: month,
			to: addDays(firstOfNextMonth(month), -1),
		},
		{ key: "last-month", label: "Last month", from: lastMonth, to: addDays(month, -1) },
		{ key: "13-weeks", label: "13 weeks", from: addDays(week, -84), to: today },
		{ key: "this-year", label: "This year", from: firstOfYear(today), to: today },
		{
			key: "12-months",
			label: "Last 12 months",
			from: twelveMonthsBefore(month),
			to: addDays(month, -1),
		},
	];
}

export function firstOfMonth(date: CalendarDate): CalendarDate {
	return calendarDate(`${date.slice(0, 8)}01`);
}

/** The first of the month after the one that begins on `first`. */
export function firstOfNextMonth(first: CalendarDate): CalendarDate {
	return firstOfMonth(addDays(first, 31));
}

function firstOfYear(date: CalendarDate): CalendarDate {
	return calendarDate(`${date.slice(0, 4)}-01-01`);
}

function twelveMonthsBefore(first: CalendarDate): CalendarDate {
	const year = String(Number(first.slice(0, 4)) - 1).padStart(4, "0");
	return calendarDate(`${year}${first.slice(4)}`);
}
