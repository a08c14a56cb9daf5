import fc from "fast-check";
import { expect, test } from "vitest";
import { type Colour, contrast, isColour, readableOn } from "#app/lib/colour.ts";

const anyColour = fc
	.integer({ min: 0, max: 0xffffff })
	.map((value): Colour => `#${value.toString(16).padStart(6, "0")}`);

test("what is written on any colour can be read", () => {
	fc.assert(
		fc.property(anyColour, (colour) => {
			expect(contrast(readableOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
		}),
	);
});

test("contrast is that of WCAG", () => {
	expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
	expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
	expect(readableOn("#ffd400")).toBe("#000000");
	expect(readableOn("#00647f")).toBe("#ffffff");
});

test.for(["#00647F", "#fff", "red", "#00647f;", "url(x)", ""])("“%s” is no colour", (text) => {
	expect(isColour(text)).toBe(false);
});
