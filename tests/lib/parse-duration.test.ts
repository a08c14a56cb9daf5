import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMinutes } from "#app/lib/duration.ts";
import { parseDuration } from "#app/lib/parse-duration.ts";

function minutesOf(text: string): number | string {
	const duration = parseDuration(text);
	return duration.kind === "minutes" ? duration.minutes : duration.kind;
}

function expectAll(examples: Record<string, number | string>) {
	for (const [text, minutes] of Object.entries(examples))
		expect(minutesOf(text), JSON.stringify(text)).toBe(minutes);
}

test("a colon means hours and minutes, and seconds after a second one", () => {
	expectAll({
		"1:30": 90,
		"0:05": 5,
		"12:00": 720,
		":45": 45,
		"1:30:00": 90,
		"1:29:30": 90,
		"1:29:29": 89,
	});
});

test("a dot or a comma means decimal hours", () => {
	expectAll({ "1.5": 90, "1,5": 90, "1.25": 75, ".5": 30, ",25": 15, "8.": 480, "0.75": 45 });
});

test("the letters h, m and s are units", () => {
	expectAll({
		"1h30": 90,
		"1h 30m": 90,
		"1H30M": 90,
		"90m": 90,
		"90 min": 90,
		"1h": 60,
		"1.5h": 90,
		"1,5h": 90,
		"30s": 1,
		"1h29m30s": 90,
		"89m29s": 89,
		"2h90m": 210,
	});
});

test("a bare number means hours, however large", () => {
	expectAll({ "1": 60, "8": 480, "24": 1440, "90": 5400, "007": 420 });
});

test("two clock times mean the span between them", () => {
	expectAll({
		"0900-1030": 90,
		"9:00-10:30": 90,
		"09h00–10h30": 90,
		"22:00-24:00": 120,
		"900 - 1030": 90,
	});
	expectAll({ "2200-0100": "refused", "1030-1030": "refused", "0960-1030": "refused" });
});

test("decimal hours are rounded to the second, then to the minute, half up", () => {
	expectAll({
		"0.00833333": 1,
		"0.0081": "refused",
		"1.0081": 60,
		"1.0083": 61,
		"1.00833334": 61,
		"0.00819445": 1,
	});
});

test("a leading minus is read", () => {
	expectAll({ "-1:30": -90, "−1.5": -90, "- 90m": -90 });
});

test("nothing typed is empty, zero is zero", () => {
	expectAll({ "": "empty", "  ": "empty", "0": 0, "0:00": 0, "0h": 0, "-0": 0 });
});

test("malformed text is refused", () => {
	const malformed = [
		"1:2:3:4",
		"12::",
		"abc",
		"1:",
		"1:5",
		"1:75",
		"1.2.3",
		"1,5.5",
		"h",
		"m",
		".",
	];
	for (const text of [
		...malformed,
		"1e3",
		"1h30h",
		"m30",
		"--1",
		"1:30h",
		"1.5h30",
		"١",
		"+1",
		"0x10",
	])
		expect(minutesOf(text), text).toBe("refused");
});

test("a refusal says what to type instead", () => {
	expect(parseDuration("abc")).toEqual({
		kind: "refused",
		message: "“abc” is not a duration. Type 1:30, 1.5 or 90m.",
	});
	expect(parseDuration("1:75")).toMatchObject({ message: expect.stringContaining("type 75m") });
});

test("what is shown reads back as the same minutes", () => {
	fc.assert(
		fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
			expect(minutesOf(formatMinutes(minutes))).toBe(minutes);
		}),
	);
});

test("every spelling of the same time reads the same", () => {
	fc.assert(
		fc.property(fc.nat({ max: 99 }), fc.nat({ max: 59 }), (hours, minutes) => {
			const padded = String(minutes).padStart(2, "0");
			const spellings = [
				`${hours}:${padded}`,
				`${hours}:${padded}:00`,
				`${hours}h${minutes}`,
				`${hours}h ${minutes}m`,
				`${hours * 60 + minutes}m`,
				(hours + minutes / 60).toFixed(6),
				(hours + minutes / 60).toFixed(6).replace(".", ","),
			];
			for (const text of spellings) expect(minutesOf(text), text).toBe(hours * 60 + minutes);
		}),
	);
});

test("any text at all is either read or refused in words", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
			const duration = parseDuration(text);
			if (duration.kind === "minutes") expect(Number.isSafeInteger(duration.minutes)).toBe(true);
			if (duration.kind === "refused") expect(duration.message).not.toBe("");
		}),
	);
});
