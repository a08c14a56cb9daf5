import { zoneOffset } from "./zone-offset.ts";

/**
 * A date without a time, written `YYYY-MM-DD`. Two of them compare with `<` as text.
 * Days are counted in the proleptic Gregorian calendar; years run from 0001 to 9999.
 */
export type CalendarDate = string & { readonly __calendarDate: true };

/** A day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; null for anything else, also for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
	if (!PATTERN.test(text) || text.startsWith("0000")) return null;
	const time = Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(time) || fromTime(time) !== text ? null : (text as CalendarDate);
}

/** Like `parseCalendarDate`, for text that must be a date: throws RangeError. */
export function calendarDate(text: string): CalendarDate {
	const date = parseCalendarDate(text);
	if (date === null) throw new RangeError(`${JSON.stringify(text)} is not a calendar date`);
	return date;
}

/** The date `days` later (earlier when negative). Throws RangeError outside the years 0001–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	return calendarDate(fromTime(toTime(date) + days * DAY));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Math.round((toTime(to) - toTime(from)) / DAY);
}

export function weekdayOf(date: CalendarDate): Weekday {
	return (new Date(toTime(date)).getUTCDay() || 7) as Weekday;
}

/** The first day of the week that holds `date`, where weeks begin on the ISO weekday `startsOn`. */
export function weekStart(date: CalendarDate, startsOn: number): CalendarDate {
	return addDays(date, -((weekdayOf(date) - startsOn + 7) % 7));
}

/** The seven days of the week that begins on `first`. */
export function weekDays(first: CalendarDate): CalendarDate[] {
	return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

/** The days from one date to another, both included; none when the second is earlier. */
export function datesBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
	const days = Math.max(0, daysBetween(from, to) + 1);
	return Array.from({ length: days }, (_, index) => addDays(from, index));
}

/** ISO 8601 week number, 1–53: the week belongs to the year that holds its Thursday. */
export function isoWeekNumber(date: CalendarDate): number {
	const thursday = addDays(date, 4 - weekdayOf(date));
	return Math.floor(daysBetween(calendarDate(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
}

/** The date that clocks in `zone` (an IANA name) show at `now`. */
export function todayIn(zone: string, now: Date): CalendarDate {
	const shifted = now.getTime() + zoneOffset(zone, now.getTime());
	return calendarDate(fromTime(shifted));
}

/** The first instant of `date` in `zone`; right also where midnight is skipped or comes twice. */
export function startOfDayIn(zone: string, date: CalendarDate): Date {
	const wall = toTime(date);
	const earliest = wall - zoneOffset(zone, wall - DAY);
	const latest = wall - zoneOffset(zone, wall + DAY);
	const candidates = [Math.min(earliest, latest), Math.max(earliest, latest)];
	const start = candidates.find((time) => time + zoneOffset(zone, time) >= wall);
	return new Date(start ?? latest);
}

/**
 * The instant at which clocks in `zone` show a time of `date`, in seconds since midnight (up to 86,400). A time that
 * daylight saving skips is as much later as was skipped; of one that comes twice it is the first.
 */
export function instantIn(zone: string, date: CalendarDate, seconds: number): Date {
	const wall = toTime(date) + seconds * 1000;
	const before = wall - zoneOffset(zone, wall - DAY);
	const after = wall - zoneOffset(zone, wall + DAY);
	const shown = [before, after].filter((time) => time + zoneOffset(zone, time) === wall);
	return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(before, after));
}

function toTime(date: CalendarDate): number {
	return Date.parse(`${date}T00:00:00Z`);
}

function fromTime(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
