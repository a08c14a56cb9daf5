import fc from "fast-check";
import { expect, test } from "vitest";
import { askedRange } from "#app/modules/files/byte-range.ts";

test.each([
	[null, null],
	["bytes=0-0", { start: 0, end: 0 }],
	["bytes=2-", { start: 2, end: 9 }],
	["bytes=-3", { start: 7, end: 9 }],
	["bytes=-99", { start: 0, end: 9 }],
	["bytes=4-999", { start: 4, end: 9 }],
	["bytes=10-", "outside"],
	["bytes=-0", "outside"],
	["bytes=5-2", null],
	["bytes=0-1,3-4", null],
	["bytes=-", null],
	["bytes=a-b", null],
	["lines=1-2", null],
	["bytes=99999999999999999999-", null],
])("of ten bytes %j is %j", (header, part) => {
	expect(askedRange(header, 10)).toEqual(part);
});

test("a part is never outside of what there is", () => {
	const number = fc.option(fc.nat(3_000), { nil: "" });
	fc.assert(
		fc.property(number, number, fc.nat(2_000), (first, last, bytes) => {
			const part = askedRange(`bytes=${first}-${last}`, bytes);
			if (part === null || part === "outside") return;
			expect(part.start).toBeGreaterThanOrEqual(0);
			expect(part.end).toBeGreaterThanOrEqual(part.start);
			expect(part.end).toBeLessThan(bytes);
		}),
	);
});
