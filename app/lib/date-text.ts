import { type CalendarDate, weekdayOf } from "./calendar-date.ts";
import type { Writing } from "./writing.ts";

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

/** `23 September 2026`, `September 23, 2026`, `23.09.2026` */
export function formatDate(date: CalendarDate, writing: Writing): string {
	return withYear(date, monthOf(date), writing);
}

/** `23 Sep 2026`, for tables */
export function formatDateShort(date: CalendarDate, writing: Writing): string {
	return withYear(date, monthOf(date).slice(0, 3), writing);
}

/** `23 September`, `September 23`, `23.09.` */
export function formatDayAndMonth(date: CalendarDate, writing: Writing): string {
	return withoutYear(date, monthOf(date), writing);
}

/** `23 Sep` */
export function formatDayShort(date: CalendarDate, writing: Writing): string {
	return withoutYear(date, monthOf(date).slice(0, 3), writing);
}

/** `September 2026`: a month's name is English however its days are written. */
export function formatMonth(date: CalendarDate): string {
	return `${monthOf(date)} ${yearOf(date)}`;
}

/** `Sep 26`, under a chart */
export function formatMonthShort(date: CalendarDate): string {
	return `${monthOf(date).slice(0, 3)} ${String(yearOf(date)).slice(2)}`;
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
 * `21–27 September`, `28 September – 4 October`, `28 December 2026 – 3 January 2027`, `21.09. – 27.09.`
 * The year is left out when both days are in `currentYear`.
 */
export function formatRange(
	from: CalendarDate,
	to: CalendarDate,
	currentYear: number | undefined,
	writing: Writing,
): string {
	const isWithYear = yearOf(from) !== yearOf(to) || yearOf(from) !== currentYear;
	const end = isWithYear ? formatDate(to, writing) : formatDayAndMonth(to, writing);
	if (from === to) return end;
	if (yearOf(from) !== yearOf(to)) return `${formatDate(from, writing)} – ${end}`;
	if (monthOf(from) !== monthOf(to) || writing.words === null) {
		return `${formatDayAndMonth(from, writing)} – ${end}`;
	}
	if (writing.words === "day first") return `${dayOf(from)}–${end}`;
	const year = isWithYear ? `, ${yearOf(to)}` : "";
	return `${formatDayAndMonth(from, writing)}–${dayOf(to)}${year}`;
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

function withYear(date: CalendarDate, month: string, { words, date: figures }: Writing): string {
	if (words === null) return inFigures(date, figures);
	return words === "day first"
		? `${dayOf(date)} ${month} ${yearOf(date)}`
		: `${month} ${dayOf(date)}, ${yearOf(date)}`;
}

function withoutYear(date: CalendarDate, month: string, { words, dayMonth }: Writing): string {
	if (words === null) return inFigures(date, dayMonth);
	return words === "day first" ? `${dayOf(date)} ${month}` : `${month} ${dayOf(date)}`;
}

function inFigures(date: CalendarDate, pattern: string): string {
	return pattern
		.replace("yyyy", date.slice(0, 4))
		.replace("mm", date.slice(5, 7))
		.replace("dd", date.slice(8));
}
