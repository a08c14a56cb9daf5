import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekDays } from "#app/lib/calendar-date.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";

test("the weeks and months around every date of a sheet are dates too", () => {
	const day = fc.date({
		min: new Date("0001-01-01"),
		max: new Date("9999-12-31"),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(day, (at) => {
			const date = parseSheetDate(at.toISOString().slice(0, 10));
			if (date) expect(() => [weekDays(addDays(date, -7)), addDays(date, 62)]).not.toThrow();
		}),
	);
});

test.each(["0001-01-01", "1969-12-31", "9999-01-01", "9999-12-31"])(
	"%s is no date of a sheet",
	(date) => {
		expect(parseSheetDate(date)).toBeNull();
	},
);
