import { expect, test } from "vitest";
import { byteText } from "#app/lib/byte-text.ts";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate, formatDayShort, formatRange } from "#app/lib/date-text.ts";
import { clockText } from "#app/lib/moment-text.ts";
import { formatMoney, formatPrice } from "#app/lib/money.ts";
import { formatNumber } from "#app/lib/writing.ts";
import { writingOf } from "#app/lib/writing-of.ts";

const day = calendarDate("2026-11-22");
const later = calendarDate("2026-11-28");
const at = new Date("2026-11-22T14:05:00Z");

test.each([
	["en-ZA", "22 November 2026", "22 Nov", "22–28 November 2026", "14:05", "1\u202f234.5"],
	["en-GB", "22 November 2026", "22 Nov", "22–28 November 2026", "14:05", "1,234.5"],
	["en-US", "November 22, 2026", "Nov 22", "November 22–28, 2026", "2:05 PM", "1,234.5"],
	["de-DE", "22.11.2026", "22.11.", "22.11. – 28.11.2026", "14:05", "1.234,5"],
	["af-ZA", "2026-11-22", "22-11", "22-11 – 2026-11-28", "14:05", "1\u00a0234,5"],
	["nl-NL", "22-11-2026", "22-11", "22-11 – 28-11-2026", "14:05", "1.234,5"],
	["xx-YY", "22 November 2026", "22 Nov", "22–28 November 2026", "14:05", "1\u202f234.5"],
])("%s writes dates, times and numbers its own way", (locale, date, short, range, time, number) => {
	const writing = writingOf(locale);
	expect(formatDate(day, writing)).toBe(date);
	expect(formatDayShort(day, writing)).toBe(short);
	expect(formatRange(day, later, undefined, writing)).toBe(range);
	expect(clockText(at, "UTC", writing)).toBe(time);
	expect(formatNumber(1234.5, writing)).toBe(number);
});

test("money and sizes have the reader's signs, and the currency's decimals", () => {
	const german = writingOf("de-DE");
	expect(formatMoney(123_450n, "ZAR", german)).toBe("R\u202f1.234,50");
	expect(formatMoney(1_234n, "JPY", german)).toBe("JPY\u202f1.234");
	expect(formatPrice(100_000n, "EUR", german)).toBe("€\u202f1.000");
	expect(formatPrice(100_050n, "EUR", german)).toBe("€\u202f1.000,50");
	expect(byteText(1_234_567, german)).toBe("1,2 MB");
	expect(formatNumber(-0.04, german)).toBe("0");
	expect(formatNumber(-1234, german)).toBe("−1.234");
});
