import { expect, test } from "vitest";
import { calendarDate, weekDays } from "#app/lib/calendar-date.ts";
import { dayTargets } from "#app/modules/time/day-targets.ts";

const days = weekDays(calendarDate("2026-09-21"));

test("a working day's hours are expected from Monday to Friday", () => {
	expect(dayTargets(days, 8)).toEqual([480, 480, 480, 480, 480, 0, 0]);
	expect(dayTargets(days, 7.5)).toEqual([450, 450, 450, 450, 450, 0, 0]);
});

test("absences lower a day's target, never below zero", () => {
	const absences = [
		{ date: calendarDate("2026-09-24"), minutes: 480 },
		{ date: calendarDate("2026-09-25"), minutes: 240 },
		{ date: calendarDate("2026-09-21"), minutes: 300 },
		{ date: calendarDate("2026-09-21"), minutes: 300 },
		{ date: calendarDate("2026-09-26"), minutes: 480 },
	];
	expect(dayTargets(days, 8, absences)).toEqual([0, 480, 480, 0, 240, 0, 0]);
});
