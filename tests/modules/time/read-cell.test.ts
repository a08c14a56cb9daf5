import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMinutes } from "#app/lib/duration.ts";
import { cellEcho, readCell } from "#app/modules/time/read-cell.ts";

test("a cell holds at most a day", () => {
	expect(readCell("24")).toEqual({ kind: "minutes", minutes: 1440 });
	expect(readCell("24:00")).toEqual({ kind: "minutes", minutes: 1440 });
	expect(readCell("24:01")).toEqual({
		kind: "refused",
		message: "24:01 is more than a day. A day has 24:00.",
	});
});

test("a bare number above 24 is refused with what was probably meant", () => {
	expect(readCell("90")).toEqual({
		kind: "refused",
		message: "90 is 90 hours. Did you mean 1:30?",
		suggestion: 90,
	});
	expect(readCell("1500")).toEqual({
		kind: "refused",
		message: "1500 is 1500 hours. A day has 24:00.",
	});
});

test("zero and nothing clear the cell", () => {
	for (const text of ["", " ", "0", "0:00", "0h"])
		expect(readCell(text)).toEqual({ kind: "empty" });
});

test("a minus is refused in a cell", () => {
	expect(readCell("-1:30").kind).toBe("refused");
});

test("the echo shows how text was read, unless it is written so already", () => {
	expect(cellEcho("1.25")).toEqual({ typed: "1.25", read: "1:15" });
	expect(cellEcho(" 8 ")).toEqual({ typed: "8", read: "8:00" });
	for (const text of ["1:15", "", "0", "abc", "90"]) expect(cellEcho(text), text).toBeNull();
});

test("a cell never reads more than a day or less than a minute", () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ maxLength: 8 }), fc.integer().map(String)), (text) => {
			const reading = readCell(text);
			if (reading.kind !== "minutes") return;
			expect(reading.minutes).toBeGreaterThan(0);
			expect(reading.minutes).toBeLessThanOrEqual(1440);
			expect(readCell(formatMinutes(reading.minutes))).toEqual(reading);
		}),
	);
});
