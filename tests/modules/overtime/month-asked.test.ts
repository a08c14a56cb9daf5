import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { monthAsked, overtimeAddress } from "#app/modules/overtime/month-asked.ts";

const today = calendarDate("2028-02-29");

test.each([
	[null, "2028-02-01", "2028-02-29", "2028-01-01", "2028-03-01"],
	["2026-12", "2026-12-01", "2026-12-31", "2026-11-01", "2027-01-01"],
	["2027-01", "2027-01-01", "2027-01-31", "2026-12-01", "2027-02-01"],
	["2026-13", "2028-02-01", "2028-02-29", "2028-01-01", "2028-03-01"],
	["9999-12", "2028-02-01", "2028-02-29", "2028-01-01", "2028-03-01"],
])("%s is its whole month, or the present one", (asked, from, to, previous, next) => {
	expect(monthAsked(asked, today)).toEqual({ from, to, previous, next });
	expect(monthAsked(overtimeAddress(calendarDate(from)).slice(-7), today).from).toBe(from);
});
