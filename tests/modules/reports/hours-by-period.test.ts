import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, daysBetween } from "#app/lib/calendar-date.ts";
import { usualWriting } from "#app/lib/writing.ts";
import {
	fullest,
	hoursByPeriod,
	minutesOf,
	periodKind,
	scaleTop,
} from "#app/modules/reports/hours-by-period.ts";
import { finding, periodName, periodTick } from "#app/modules/reports/period-words.ts";

const from = calendarDate("2026-09-01");

const aRange = fc
	.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 1_095 }))
	.map(([start, days]) => ({ from: addDays(from, start), to: addDays(from, start + days) }));

test.for([
	[0, "day"],
	[15, "day"],
	[16, "week"],
	[181, "week"],
	[182, "month"],
	[1_095, "month"],
] as const)("%i days after its first day a report counts by %s", ([days, kind]) => {
	expect(periodKind({ from, to: addDays(from, days) })).toBe(kind);
});

test("no minute is lost or counted twice, whatever the range and the first weekday", () => {
	const someDays = fc.array(
		fc.record({ at: fc.nat(1_095), billable: fc.nat(1_440), internal: fc.nat(1_440) }),
		{ maxLength: 30 },
	);
	fc.assert(
		fc.property(aRange, someDays, fc.integer({ min: 1, max: 7 }), (range, some, weekStartsOn) => {
			const length = daysBetween(range.from, range.to) + 1;
			const days = some.map(({ at, ...minutes }) => ({
				date: addDays(range.from, at % length),
				...minutes,
			}));
			const periods = hoursByPeriod(days, range, weekStartsOn);
			const sum = (list: readonly { billable: number; internal: number }[]) =>
				list.reduce((total, each) => total + each.billable + each.internal, 0);
			expect(sum(periods)).toBe(sum(days));
			expect(periods.length).toBeLessThanOrEqual(37);
			expect(periods.at(0)?.first.localeCompare(range.from)).toBeLessThanOrEqual(0);
		}),
	);
});

test("weeks without time stand between those with", () => {
	const range = { from: calendarDate("2026-09-02"), to: calendarDate("2026-09-30") };
	const days = [
		{ date: calendarDate("2026-09-03"), billable: 60, internal: 0 },
		{ date: calendarDate("2026-09-30"), billable: 0, internal: 30 },
	];
	expect(hoursByPeriod(days, range, 1)).toEqual([
		{ first: "2026-08-31", billable: 60, internal: 0 },
		{ first: "2026-09-07", billable: 0, internal: 0 },
		{ first: "2026-09-14", billable: 0, internal: 0 },
		{ first: "2026-09-21", billable: 0, internal: 0 },
		{ first: "2026-09-28", billable: 0, internal: 30 },
	]);
});

test("the scale ends at four round steps, at or above the highest bar", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 5_000_000 }), (minutes) => {
			const periods = [{ first: from, billable: minutes, internal: 0 }];
			const top = scaleTop(periods);
			expect(top).toBeGreaterThanOrEqual(minutes);
			expect(top % 120).toBe(0);
			if (minutes > 240) expect(top).toBeLessThanOrEqual(minutes * 1.6);
		}),
	);
});

test("the finding names the fullest period, the first of equals", () => {
	const periods = [
		{ first: calendarDate("2026-08-24"), billable: 60, internal: 0 },
		{ first: calendarDate("2026-08-31"), billable: 3_000, internal: 1_200 },
		{ first: calendarDate("2026-09-07"), billable: 4_200, internal: 0 },
	];
	expect(fullest(periods)?.first).toBe("2026-08-31");
	expect(finding(periods, "week", usualWriting)).toBe(
		"Most in the week of 31 August: 70:00, 50:00 of it billable.",
	);
	expect(minutesOf({ billable: 1, internal: 2 })).toBe(3);
});

test.for([
	[480, 0, "8:00, all of it billable"],
	[0, 480, "8:00, none of it billable"],
	[60, 420, "8:00, 1:00 of it billable"],
] as const)("%i billable and %i internal minutes read %s", ([billable, internal, words]) => {
	expect(finding([{ first: from, billable, internal }], "day", usualWriting)).toContain(words);
});

test("without any time that is the finding", () => {
	expect(finding([{ first: from, billable: 0, internal: 0 }], "day", usualWriting)).toBe(
		"No time was captured in these days.",
	);
});

test.for([
	["day", "1 September", "1 Sep"],
	["week", "the week of 1 September", "1 Sep"],
	["month", "September 2026", "Sep 26"],
] as const)("a %s is called %s, under its bar %s", ([kind, name, tick]) => {
	expect(periodName(from, kind, usualWriting)).toBe(name);
	expect(periodTick(from, kind, usualWriting)).toBe(tick);
});
