import fc from "fast-check";
import { expect, test } from "vitest";
import {
	addDays,
	type CalendarDate,
	calendarDate,
	daysBetween,
	isoWeekNumber,
	parseCalendarDate,
	startOfDayIn,
	todayIn,
	type Weekday,
	weekDays,
	weekdayOf,
	weekStart,
} from "#app/lib/calendar-date.ts";

const ZONES = [
	"Africa/Johannesburg",
	"America/Sao_Paulo",
	"America/St_Johns",
	"Asia/Beirut",
	"Asia/Kathmandu",
	"Europe/London",
	"Pacific/Chatham",
	"UTC",
];
const dates = fc
	.integer({ min: 0, max: 40_000 })
	.map((days) => addDays(calendarDate("1971-01-01"), days));
const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

test("only days that exist are dates", () => {
	expect(parseCalendarDate("2026-11-22")).toBe("2026-11-22");
	expect(parseCalendarDate("2028-02-29")).toBe("2028-02-29");
	for (const text of [
		"2026-02-29",
		"2026-13-01",
		"2026-1-1",
		"26-01-01",
		"0000-01-01",
		"today",
		"",
	])
		expect(parseCalendarDate(text), text).toBeNull();
	expect(() => calendarDate("2026-02-30")).toThrow(RangeError);
});

test("adding days and counting them agree", () => {
	fc.assert(
		fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
			const there = addDays(date, days);
			expect(daysBetween(date, there)).toBe(days);
			expect(addDays(there, -days)).toBe(date);
			expect(there < date).toBe(days < 0);
		}),
	);
});

test("a week begins on its weekday and holds the date", () => {
	fc.assert(
		fc.property(dates, weekdays, (date, startsOn) => {
			const first = weekStart(date, startsOn);
			expect(weekdayOf(first)).toBe(startsOn);
			expect(weekDays(first)).toContain(date);
			expect(weekStart(first, startsOn)).toBe(first);
		}),
	);
});

test("week numbers follow ISO 8601", () => {
	const known: [string, number][] = [
		["2026-09-23", 39],
		["2026-11-22", 47],
		["2027-01-01", 53],
		["2024-12-30", 1],
		["2021-01-03", 53],
		["2021-01-04", 1],
	];
	for (const [date, week] of known) expect(isoWeekNumber(calendarDate(date)), date).toBe(week);
});

test("today is the date on the zone's clocks", () => {
	const now = new Date("2026-11-21T22:30:00Z");
	expect(todayIn("Africa/Johannesburg", now)).toBe("2026-11-22");
	expect(todayIn("UTC", now)).toBe("2026-11-21");
	expect(todayIn("Pacific/Chatham", now)).toBe("2026-11-22");
});

test("a day starts at the first instant that shows its date", () => {
	fc.assert(
		fc.property(dates, fc.constantFrom(...ZONES), (date, zone) => {
			const start = startOfDayIn(zone, date);
			expect(todayIn(zone, start)).toBe(date);
			expect(todayIn(zone, new Date(start.getTime() - 1))).toBe(addDays(date, -1));
		}),
		{ numRuns: 300 },
	);
});

test("days at a change of clocks have 23 or 25 hours", () => {
	const hours = (zone: string, date: CalendarDate) =>
		(startOfDayIn(zone, addDays(date, 1)).getTime() - startOfDayIn(zone, date).getTime()) /
		3_600_000;
	expect(hours("Europe/London", calendarDate("2026-03-29"))).toBe(23);
	expect(hours("Europe/London", calendarDate("2026-10-25"))).toBe(25);
	expect(hours("Africa/Johannesburg", calendarDate("2026-10-25"))).toBe(24);
	expect(startOfDayIn("America/Sao_Paulo", calendarDate("2018-11-04")).toISOString()).toBe(
		"2018-11-04T03:00:00.000Z",
	);
});
