import fc from "fast-check";
import { expect, test } from "vitest";
import { type CalendarDate, calendarDate, weekDays } from "#app/lib/calendar-date.ts";
import { missingHours, type PersonWeek } from "#app/modules/reminders/missing-hours.ts";

const days = weekDays(calendarDate("2026-11-16"));
const full: Record<string, number> = {
	"2026-11-16": 480,
	"2026-11-17": 480,
	"2026-11-18": 480,
	"2026-11-19": 480,
	"2026-11-20": 480,
};

test("a full week has no gaps", () => {
	expect(missingHours(person(full))).toEqual([]);
});

test("each day with less than its target is a gap, with what is missing", () => {
	const minutes = { ...full, "2026-11-17": 390, "2026-11-20": 0 };
	expect(missingHours(person(minutes))).toEqual([
		{ date: "2026-11-17", minutes: 90 },
		{ date: "2026-11-20", minutes: 480 },
	]);
});

test("more on one day does not make up for another", () => {
	const minutes = { ...full, "2026-11-16": 960, "2026-11-17": 0 };
	expect(missingHours(person(minutes))).toEqual([{ date: "2026-11-17", minutes: 480 }]);
});

test("weekends are nobody's gap", () => {
	const gaps = missingHours(person({}));
	expect(gaps.map(({ date }) => date)).toEqual(days.slice(0, 5));
});

test("a day on which nothing is left to capture is no gap, and a day of half of it is half of one", () => {
	const week = person({ "2026-11-17": 180 });
	const targets = [0, 240, 480, 480, 480, 0, 0];
	const lowered = week.days.map((day, index) => ({ ...day, target: targets[index] ?? 0 }));
	const gaps = missingHours({ ...week, days: lowered });
	expect(gaps.slice(0, 1)).toEqual([{ date: "2026-11-17", minutes: 60 }]);
});

test("days of a week that was handed in are no gaps, and those beside them are", () => {
	const handedIn = [{ first: calendarDate("2026-11-12"), last: calendarDate("2026-11-18") }];
	const gaps = missingHours({ ...person({}), handedIn });
	expect(gaps.map(({ date }) => date)).toEqual(["2026-11-19", "2026-11-20"]);
});

test("days before somebody joined are nobody's fault", () => {
	const joined = { ...person({}), joinedOn: calendarDate("2026-11-19") };
	expect(missingHours(joined).map(({ date }) => date)).toEqual(days.slice(3, 5));
});

test("what is missing and what is there make up the target of each gap", () => {
	const anyMinutes = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 7, maxLength: 7 });
	fc.assert(
		fc.property(anyMinutes, anyMinutes, (worked, targets) => {
			const minutes = new Map(days.map((date, index) => [date, worked[index] ?? 0]));
			const expected = days.map((date, index) => ({ date, target: targets[index] ?? 0 }));
			const gaps = missingHours({ ...person({}), minutes, days: expected });
			for (const gap of gaps) {
				const index = days.indexOf(gap.date);
				expect(gap.minutes).toBeGreaterThan(0);
				expect(gap.minutes + (worked[index] ?? 0)).toBe(targets[index]);
			}
			const over = expected.filter(({ date, target }) => target > (minutes.get(date) ?? 0));
			expect(gaps).toHaveLength(over.length);
		}),
	);
});

function person(minutes: Record<string, number>): PersonWeek {
	const byDate = Object.entries(minutes).map(([date, value]): [CalendarDate, number] => [
		calendarDate(date),
		value,
	]);
	return {
		memberId: "m",
		joinedOn: calendarDate("2026-01-01"),
		minutes: new Map(byDate),
		days: days.map((date, index) => ({ date, target: index < 5 ? 480 : 0 })),
		handedIn: [],
	};
}
