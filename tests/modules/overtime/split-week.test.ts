import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate, weekDays } from "#app/lib/calendar-date.ts";
import {
	type HoursByKind,
	hourKinds,
	noHours,
	sumHours,
} from "#app/modules/overtime/hour-kinds.ts";
import { memberHours } from "#app/modules/overtime/member-hours.ts";
import { overtimeOfWeek, splitWeek, type WorkedDay } from "#app/modules/overtime/split-week.ts";
import { lieuMinutes } from "#app/modules/overtime/time-in-lieu.ts";

const dates = weekDays(calendarDate("2026-09-21"));
const heritage = { name: "Heritage Day", isHalf: false, minutes: 480 };
const fiveDays = [8, 8, 8, 8, 8, 0, 0];

/** A week by hours expected and worked from Monday on. */
function week(expected: readonly number[], worked: readonly number[]): WorkedDay[] {
	return dates.map((date, index) => ({
		...{ date, holiday: null, expected: (expected[index] ?? 0) * 60 },
		minutes: (worked[index] ?? 0) * 60,
	}));
}

/** Hours of each kind, without those that there are none of. */
function hoursOf(days: readonly WorkedDay[], ordinary = 45): Partial<HoursByKind> {
	const sum = sumHours(splitWeek(days, ordinary * 60).map(({ hours }) => hours));
	const some = hourKinds.filter((kind) => sum[kind] > 0);
	return Object.fromEntries(some.map((kind) => [kind, sum[kind] / 60]));
}

test.each([
	["a week of 40 hours is ordinary", fiveDays, [8, 8, 8, 8, 8], 45, { ordinary: 40 }],
	["45 hours in days of nine are ordinary", fiveDays, [9, 9, 9, 9, 9], 45, { ordinary: 45 }],
	["the tenth hour of a day is overtime", fiveDays, [10, 8], 45, { ordinary: 17, overtime: 1 }],
	[
		"the 46th hour of a week is overtime",
		fiveDays,
		[9, 9, 9, 9, 9, 1],
		45,
		{ ordinary: 45, overtime: 1 },
	],
	[
		"who works six days has eight hours a day",
		[8, 8, 8, 8, 8, 5],
		[9, 8, 8, 8, 8, 5],
		45,
		{ ordinary: 45, overtime: 1 },
	],
	[
		"a compressed day of ten hours is ordinary",
		[10, 10, 10, 10],
		[10, 10, 10, 11],
		45,
		{ ordinary: 40, overtime: 1 },
	],
	[
		"no day has more than twelve ordinary hours",
		[14, 14, 14],
		[14],
		45,
		{ ordinary: 12, overtime: 2 },
	],
	[
		"agreed weeks of 40 hours have overtime from there",
		fiveDays,
		[9, 9, 9, 9, 9],
		40,
		{ ordinary: 40, overtime: 5 },
	],
	[
		"an odd Sunday takes nothing of the week",
		fiveDays,
		[9, 9, 9, 9, 9, 0, 4],
		45,
		{ ordinary: 45, sunday: 4 },
	],
	[
		"a usual Sunday is told apart",
		[0, 0, 8, 8, 8, 8, 8],
		[0, 0, 8, 8, 8, 8, 8],
		45,
		{ ordinary: 32, "ordinary-sunday": 8 },
	],
] as const)("%s", (_, expected, worked, ordinary, kinds) => {
	expect(hoursOf(week(expected, worked), ordinary)).toEqual(kinds);
});

test("a usual Sunday uses up ordinary hours where weeks begin with it", () => {
	const sunday = calendarDate("2026-09-20");
	const days = [sunday, ...dates.slice(0, 6)].map((date) => ({
		...{ date, holiday: null, expected: 480, minutes: 480 },
	}));
	expect(hoursOf(days)).toEqual({ "ordinary-sunday": 8, ordinary: 37, overtime: 11 });
});

test("work on a public holiday is counted apart, and takes nothing of the week", () => {
	const days = week(fiveDays, [9, 9, 9, 9, 9, 9]).map((day, index) =>
		index === 3 ? { ...day, holiday: heritage } : day,
	);
	expect(hoursOf(days)).toEqual({ ordinary: 45, holiday: 9 });
});

test("half a day that the company gives is no public holiday, and a Sunday that is one is", () => {
	const half = { ...heritage, isHalf: true };
	const days = week(fiveDays, [8, 0, 0, 0, 0, 0, 5]);
	const withHalf = days.map((day, index) => (index === 0 ? { ...day, holiday: half } : day));
	const both = withHalf.map((day, index) => (index === 6 ? { ...day, holiday: heritage } : day));
	expect(hoursOf(both)).toEqual({ ordinary: 8, holiday: 5 });
});

test("more than ten hours of overtime and odd Sundays in a week are told", () => {
	const long = splitWeek(week(fiveDays, [11, 11, 11, 11, 9, 0, 3]), 45 * 60);
	expect(overtimeOfWeek(long)).toBe(11 * 60);
	const period = { from: calendarDate("2026-09-21"), to: calendarDate("2026-09-27") };
	expect(memberHours([long], period, false).tooMuch).toEqual([{ first: dates[0], minutes: 660 }]);
	const less = splitWeek(week(fiveDays, [11, 11, 11, 11, 9, 0, 2]), 45 * 60);
	expect(memberHours([less], period, false).tooMuch).toEqual([]);
});

test("a period that begins midweek has its own days alone, split as their whole weeks are", () => {
	const days = splitWeek(week(fiveDays, [9, 9, 9, 9, 9, 6]), 45 * 60);
	const period = { from: calendarDate("2026-09-25"), to: calendarDate("2026-09-30") };
	const { hours, lieu } = memberHours([days], period, true);
	expect(hours).toEqual({ ...noHours, ordinary: 540, overtime: 360 });
	expect(lieu).toBe(540);
	expect(memberHours([days], period, false).lieu).toBe(0);
});

test("time off in lieu is one and a half of overtime, two of a Sunday, half of a usual one, none of a holiday", () => {
	expect(lieuMinutes({ ...noHours, ordinary: 999, holiday: 60 })).toBe(0);
	expect(lieuMinutes({ ...noHours, overtime: 60, sunday: 30, "ordinary-sunday": 60 })).toBe(180);
	expect(lieuMinutes({ ...noHours, overtime: 1 })).toBe(2);
});

test("however a week is worked, its kinds add up to it, day by day, and no day has more than its limit", () => {
	const minutes = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 7, maxLength: 7 });
	const holidays = fc.array(fc.option(fc.boolean()), { minLength: 7, maxLength: 7 });
	fc.assert(
		fc.property(
			minutes,
			minutes,
			holidays,
			fc.integer({ min: 60, max: 3600 }),
			(worked, expected, off, most) => {
				const days = dates.map((date, index) => {
					const isHalf = off[index] ?? null;
					return {
						...{ date, minutes: worked[index] ?? 0, expected: expected[index] ?? 0 },
						holiday: isHalf === null ? null : { ...heritage, isHalf },
					};
				});
				const split = splitWeek(days, most);
				for (const [index, { hours }] of split.entries()) {
					const all = hourKinds.map((kind) => hours[kind]);
					expect(all.reduce((sum, each) => sum + each)).toBe(worked[index]);
					expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
					expect(hours.ordinary).toBeLessThanOrEqual(720);
				}
				const { ordinary } = sumHours(split.map(({ hours }) => hours));
				expect(ordinary).toBeLessThanOrEqual(most);
			},
		),
	);
});
