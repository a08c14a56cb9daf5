import fc from "fast-check";
import { expect, test } from "vitest";
import { clockMinuteText } from "#app/lib/moment-text.ts";
import { parseClock } from "#app/lib/parse-clock.ts";
import { usualWriting } from "#app/lib/writing.ts";

test.each([
	["13:00", 780],
	["1300", 780],
	["13", 780],
	["9", 540],
	["9.30", 570],
	["930", 570],
	["13h30", 810],
	["1:30 pm", 810],
	["12am", 0],
	["12 PM", 720],
	["00:00", 0],
	["24:00", 1440],
])("“%s” is minute %i of the day", (text, minute) => {
	expect(parseClock(text)).toEqual({ kind: "minute", minute });
});

test.each(["25:00", "24:01", "9:75", "13pm", "0am", "noon", "1:2:3", "-1"])(
	"“%s” is refused in words",
	(text) => {
		expect(parseClock(text)).toMatchObject({ kind: "refused", message: expect.any(String) });
	},
);

test("nothing typed is nothing", () => {
	expect(parseClock("  ")).toEqual({ kind: "empty" });
});

test("what is written is read again, by 12 hours and by 24", () => {
	const writing = fc.boolean().map((isTwelveHours) => ({ ...usualWriting, isTwelveHours }));
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1439 }), writing, (minute, by) => {
			expect(parseClock(clockMinuteText(minute, by))).toEqual({ kind: "minute", minute });
		}),
	);
});
