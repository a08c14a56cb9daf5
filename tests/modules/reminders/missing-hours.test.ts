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
	expect(missingHours(person(full), days, 8)).toEqual([]);
});

test("each day with less than its target is a gap, with what is missing", () => {
	const minutes = { ...full, "2026-11-17": 390, "2026-11-20": 0 };
	expect(missingHours(person(minutes), days, 8)).toEqual([
		{ date: "2026-11-17", minutes: 90 },
		{ date: "2026-11-20", minutes: 480 },
	]);
});

test("more on one day does not make up for another", () => {
	const minutes = { ...full, "2026-11-16": 960, "2026-11-17": 0 };
	expect(missingHours(person(minutes), days, 8)).toEqual([{ date: "2026-11-17", minutes: 480 }]);
});

test("weekends are nobody's gap", () => {
	const gaps = missingHours(person({}), days, 8);
	expect(gaps.map(({ date }) => date)).toEqual(days.slice(0, 5));
});

test("leave and public holidays lower the target of their day", () => {
	const absences = [
		{ date: calendarDate("2026-11-16"), minutes: 480 },
		{ date: calendarDate("2026-11-17"), minutes: 240 },
	];
	const gaps = missingHours({ ...person({ "2026-11-17": 180 }), absences }, days, 8);
	expect(gaps.slice(0, 1)).toEqual([{ date: "2026-11-17", minutes: 60 }]);
});

test("days before somebody joined are nobody's fault", () => {
	const joined = { ...person({}), joinedOn: calendarDate("2026-11-19") };
	expect(missingHours(joined, days, 8).map(({ date }) => date)).toEqual(days.slice(3, 5));
});

test("what is missing, what is there and what was leave make up the target of each gap", () => {
	const anyMinutes = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 7, maxLength: 7 });
	fc.assert(
		fc.property(anyMinutes, anyMinutes, fc.integer({ min: 1, max: 12 }), (worked, away, hours) => {
			const minutes = new Map(days.map((date, index) => [date, worked[index] ?? 0]));
			const absences = days.map((date, index) => ({ date, minutes: away[index] ?? 0 }));
			for (const gap of missingHours({ ...person({}), minutes, absences }, days, hours)) {
				const index = days.indexOf(gap.date);
				expect(gap.minutes).toBeGreaterThan(0);
				const sum = gap.minutes + (worked[index] ?? 0) + (away[index] ?? 0);
				expect(sum).toBe(hours * 60);
			}
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
		absences: [],
	};
}
