import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import {
	formatDate,
	formatDateShort,
	formatDayShort,
	formatRange,
	weekdayName,
	weekdayShort,
} from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";

const date = calendarDate;

test("dates are written day, month, year", () => {
	expect(formatDate(date("2026-09-03"), usualWriting)).toBe("3 September 2026");
	expect(formatDateShort(date("2026-09-23"), usualWriting)).toBe("23 Sep 2026");
	expect(formatDayShort(date("2026-09-23"), usualWriting)).toBe("23 Sep");
	expect(weekdayName(date("2026-09-23"))).toBe("Wednesday");
	expect(weekdayShort(date("2026-09-27"))).toBe("Sun");
});

test("ranges say each month and year once", () => {
	expect(formatRange(date("2026-09-21"), date("2026-09-27"), 2026, usualWriting)).toBe(
		"21–27 September",
	);
	expect(formatRange(date("2026-09-21"), date("2026-09-27"), undefined, usualWriting)).toBe(
		"21–27 September 2026",
	);
	expect(formatRange(date("2026-09-28"), date("2026-10-04"), 2026, usualWriting)).toBe(
		"28 September – 4 October",
	);
	expect(formatRange(date("2026-12-28"), date("2027-01-03"), 2026, usualWriting)).toBe(
		"28 December 2026 – 3 January 2027",
	);
	expect(formatRange(date("2026-09-21"), date("2026-09-21"), 2026, usualWriting)).toBe(
		"21 September",
	);
});
