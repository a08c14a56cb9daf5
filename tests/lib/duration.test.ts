import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMinutes, formatPercent, isoDuration } from "#app/lib/duration.ts";

test("durations are written h:mm and never wrap at a day", () => {
	expect(formatMinutes(0)).toBe("0:00");
	expect(formatMinutes(45)).toBe("0:45");
	expect(formatMinutes(1440)).toBe("24:00");
	expect(formatMinutes(5970)).toBe("99:30");
});

test("a negative duration carries the minus sign, not a hyphen", () => {
	expect(formatMinutes(-90)).toBe("−1:30");
	expect(formatMinutes(-0)).toBe("0:00");
});

test("what is written holds every minute", () => {
	fc.assert(
		fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
			const [hours = "", rest = ""] = formatMinutes(minutes).replace("−", "").split(":");
			expect(rest).toHaveLength(2);
			expect(Number(hours) * 60 + Number(rest)).toBe(Math.abs(minutes));
		}),
	);
});

test("machines read the ISO form", () => {
	expect(isoDuration(450)).toBe("PT7H30M");
	expect(isoDuration(0)).toBe("PT0H0M");
});

test("per cent of nothing is nothing", () => {
	expect(formatPercent(1149, 1269)).toBe("91\u202f%");
	expect(formatPercent(5, 0)).toBe("0\u202f%");
});
