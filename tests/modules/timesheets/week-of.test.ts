import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { freeDays, mainTimesheet } from "#app/modules/timesheets/week-of.ts";

const SUNDAY = calendarDate("2026-09-20");
const old = { firstDay: "2026-09-14", lastDay: "2026-09-20" };
const next = { firstDay: "2026-09-21", lastDay: "2026-09-26" };

test("after weeks began on another day, a new one takes the days that no timesheet has", () => {
	expect(freeDays([old], SUNDAY)).toEqual({ firstDay: "2026-09-21", lastDay: "2026-09-26" });
	expect(freeDays([], SUNDAY)).toEqual({ firstDay: "2026-09-20", lastDay: "2026-09-26" });
	expect(freeDays([old, next], SUNDAY)).toBeNull();
});

test("the timesheet with most of the week's days is the week's", () => {
	expect(mainTimesheet([old, next], SUNDAY)).toBe(next);
	expect(mainTimesheet([], SUNDAY)).toBeNull();
});
