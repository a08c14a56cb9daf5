import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { dayNote, missingByDay, tallyOf } from "#app/modules/time/week-text.ts";
import { MONDAY } from "./arbitrary-week.ts";

const WEDNESDAY = addDays(MONDAY, 2);
/** The week of the design: two days of work, a day under way, a holiday, half a day of leave. */
const days = [465, 480, 324, 0, 0, 0, 0].map((minutes, index) => ({
	date: addDays(MONDAY, index),
	minutes,
	billable: 0,
	target: [480, 480, 480, 0, 240, 0, 0][index] ?? 0,
}));

test("what is missing is told today first, then by days to come", () => {
	expect(missingByDay(days, WEDNESDAY)).toBe("2:36 today, 4:00 on Friday, 0:15 on Monday");
	expect(missingByDay([], WEDNESDAY)).toBe("");
});

test("five days without time are told as three and a rest", () => {
	const empty = days.map((day, index) => ({ ...day, minutes: 0, target: index < 5 ? 480 : 0 }));
	expect(missingByDay(empty, WEDNESDAY)).toBe(
		"8:00 today, 8:00 on Thursday, 8:00 on Friday, and 2 more days",
	);
});

test("a day is met, short, still open or without a target", () => {
	expect(days.map((day) => dayNote(day, WEDNESDAY))).toEqual([
		"0:15 short",
		"8:00 met",
		"8:00",
		"no target",
		"4:00",
		"no target",
		"no target",
	]);
});

test("the tally inks complete days and grows with today", () => {
	expect(tallyOf(days, WEDNESDAY)).toEqual({
		complete: 1,
		days: 4,
		today: 324 / 480,
		label: "1 of 4 working days complete, today in progress",
	});
});
