import fc from "fast-check";
import { expect, test } from "vitest";
import {
	patternFields,
	readPattern,
	typedFrom,
	typedPattern,
} from "#app/modules/work-calendar/pattern-fields.ts";
import { presetMinutes, presetsFor } from "#app/modules/work-calendar/pattern-presets.ts";
import { patternText, patternTotal } from "#app/modules/work-calendar/pattern-text.ts";

const usual = typedFrom("2026-11-23", [480, 480, 480, 480, 480, 0, 0]);
const fields = (typed: Record<string, string>) => new URLSearchParams(typed);

test("a pattern comes back from its fields as it went", () => {
	const anyWeeks = fc
		.integer({ min: 1, max: 4 })
		.chain((weeks) =>
			fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: weeks * 7, maxLength: weeks * 7 }),
		);
	fc.assert(
		fc.property(anyWeeks, (minutes) => {
			const sent = fields(patternFields(typedFrom("2026-11-23", minutes)));
			expect(readPattern(typedPattern(sent, usual))).toEqual({ startsOn: "2026-11-23", minutes });
		}),
	);
});

test("a week that is added begins as the first does, and the last that says how many there are counts", () => {
	const asked = new URLSearchParams([
		["weeks", "1"],
		["day-0", "7:30"],
		["weeks", "2"],
	]);
	const { days } = typedPattern(asked, usual);
	expect(days).toHaveLength(14);
	expect([days[0], days[7], days[13]]).toEqual(["7:30", "8:00", ""]);
});

test("what nobody can read is refused beside its day", () => {
	const typed = typedPattern(fields({ "day-1": "abc", "day-2": "25:00", startsOn: "soon" }), usual);
	expect(readPattern(typed).errors).toEqual({
		"day-1": expect.stringContaining("not a duration"),
		"day-2": "A day has from 0:00 to 24:00.",
		startsOn: "Choose a day from 2000 to 2100.",
	});
});

test("presets follow the length of a working day", () => {
	expect(presetsFor(480).map(({ total }) => total)).toEqual([
		"40:00 a week",
		"32:00 a week",
		"40:00 a week",
		"40:00 a week on average",
		"20:00 a week",
	]);
	expect(presetMinutes("compressed", 450)?.slice(0, 5)).toEqual([563, 563, 563, 563, 0]);
	expect(presetMinutes("unknown", 480)).toBeNull();
});

test.each([
	[[480, 480, 480, 480, 480, 0, 0], "Mon–Fri 8:00"],
	[[540, 540, 540, 540, 480, 0, 0], "Mon–Thu 9:00, Fri 8:00"],
	[[480, 0, 480, 480, 0, 0, 240], "Mon 8:00, Wed, Thu 8:00, Sun 4:00"],
	[[0, 0, 0, 0, 0, 0, 0], "no days"],
	[[...Array(7).fill(60), 60, 0, 0, 0, 0, 0, 0], "Mon–Sun 1:00 · then Mon 1:00"],
])("%j is said as days", (minutes, text) => {
	expect(patternText(minutes)).toBe(text);
	expect(patternTotal(minutes)).toMatch(/^\d+:\d\d a week/);
});
