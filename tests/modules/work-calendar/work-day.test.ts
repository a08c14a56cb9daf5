import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { keptHolidays } from "#app/modules/work-calendar/holiday.ts";
import { withoutReasons, workDay } from "#app/modules/work-calendar/work-day.ts";

const date = calendarDate("2026-12-24");
const leave = (minutes: number | null) => ({ kind: "annual", name: "Annual leave", minutes });

test.each([
	["an ordinary day", 480, null, [], 480, []],
	["a public holiday", 480, { name: "Christmas", isHalf: false }, [], 0, []],
	["a half holiday", 480, { name: "Eve", isHalf: true }, [], 240, []],
	["a half holiday of an odd day", 465, { name: "Eve", isHalf: true }, [], 233, []],
	["a day of leave", 480, null, [leave(null)], 0, [480]],
	["half a day of leave", 480, null, [leave(240)], 240, [240]],
	[
		"leave of the rest of a half holiday",
		480,
		{ name: "Eve", isHalf: true },
		[leave(null)],
		0,
		[240],
	],
	["more leave than the day has", 300, null, [leave(240), leave(240)], 0, [240, 60]],
	["leave on a public holiday", 480, { name: "Christmas", isHalf: false }, [leave(null)], 0, []],
	["leave on a day off", 0, null, [leave(null)], 0, []],
] as const)("%s", (_, expected, holiday, absences, target, taken) => {
	const day = workDay(date, expected, holiday, absences);
	expect([day.expected, day.target]).toEqual([expected, target]);
	expect(day.absences.map(({ minutes }) => minutes)).toEqual(taken);
});

test("target, holiday and absences make up what is expected, and none of them is negative", () => {
	const minutes = fc.integer({ min: 0, max: 1440 });
	const holiday = fc.option(fc.record({ name: fc.constant("Day"), isHalf: fc.boolean() }));
	fc.assert(
		fc.property(
			minutes,
			holiday,
			fc.array(fc.option(minutes), { maxLength: 4 }),
			(expected, off, away) => {
				const day = workDay(date, expected, off, away.map(leave));
				const taken = day.absences.reduce((sum, each) => sum + each.minutes, 0);
				const byHoliday = day.holiday?.minutes ?? 0;
				expect(day.target + taken + byHoliday).toBe(expected);
				expect(
					Math.min(day.target, ...day.absences.map((each) => each.minutes)),
				).toBeGreaterThanOrEqual(0);
			},
		),
	);
});

test("a calendar has its country's days less those not kept, and own ones, which go first", () => {
	const day = (text: string, name: string) => ({ date: calendarDate(text), name, isHalf: false });
	const country = [
		day("2026-12-16", "Reconciliation"),
		day("2026-12-24", "Eve"),
		day("2026-12-25", "Christmas"),
	];
	const kept = keptHolidays(country, [
		{ ...day("2026-12-16", "Reconciliation"), kind: "removed" },
		{ ...day("2026-12-24", "We close at noon"), kind: "added", isHalf: true },
		{ ...day("2026-12-31", "Old Year"), kind: "added" },
	]);
	expect([...kept].sort()).toEqual([
		["2026-12-24", { name: "We close at noon", isHalf: true }],
		["2026-12-25", { name: "Christmas", isHalf: false }],
		["2026-12-31", { name: "Old Year", isHalf: false }],
	]);
});

test("two holidays on one day are one day off with both names", () => {
	const both = ["Good Friday", "Freedom Day"].map((name) => ({ date, name, isHalf: false }));
	expect(keptHolidays(both, []).get(date)).toEqual({
		name: "Good Friday, Freedom Day",
		isHalf: false,
	});
});

test("others see that somebody is away and how long, and not why", () => {
	const day = workDay(date, 480, null, [{ kind: "sick", name: "Sick leave", minutes: 240 }]);
	expect(withoutReasons(day)).toEqual({
		...day,
		absences: [{ kind: "away", name: "Away", minutes: 240 }],
	});
});
