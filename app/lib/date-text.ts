import { type CalendarDate, weekdayOf } from "./calendar-date.ts";

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;
const WEEKDAYS = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
] as const;

/** `23 September 2026` */
export function formatDate(date: CalendarDate): string {
	return `${formatDayAndMonth(date)} ${yearOf(date)}`;
}

/** `23 Sep 2026`, for tables */
export function formatDateShort(date: CalendarDate): string {
	return `${formatDayShort(date)} ${yearOf(date)}`;
}

/** `23 September` */
export function formatDayAndMonth(date: CalendarDate): string {
	return `${dayOf(date)} ${monthOf(date)}`;
}

/** `23 Sep` */
export function formatDayShort(date: CalendarDate): string {
	return `${dayOf(date)} ${monthOf(date).slice(0, 3)}`;
}

/** `Wednesday` */
export function weekdayName(date: CalendarDate): string {
	return WEEKDAYS[weekdayOf(date) - 1] ?? "";
}

/** `Wed` */
export function weekdayShort(date: CalendarDate): string {
	return weekdayName(date).slice(0, 3);
}

/**
 * `21–27 September`, `28 September – 4 October`, `28 December 2026 – 3 January 2027`.
 * The year is left out when both days are in `currentYear`.
 */
export function formatRange(from: CalendarDate, to: CalendarDate, currentYear?: number): string {
	if (yearOf(from) !== yearOf(to)) return `${formatDate(from)} – ${formatDate(to)}`;
	const year = yearOf(from) === currentYear ? "" : ` ${yearOf(from)}`;
	if (from === to) return `${formatDayAndMonth(from)}${year}`;
	return monthOf(from) === monthOf(to)
		? `${dayOf(from)}–${formatDayAndMonth(to)}${year}`
		: `${formatDayAndMonth(from)} – ${formatDayAndMonth(to)}${year}`;
}

/** The day of the month, without a leading zero. */
export function dayOf(date: CalendarDate): number {
	return Number(date.slice(8));
}

export function yearOf(date: CalendarDate): number {
	return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): string {
	return MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
}
