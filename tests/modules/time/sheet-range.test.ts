import fc from "fast-check";
import { expect, test } from "vitest";
import { isInRange, spotsOf, stepSpot } from "#app/modules/time/sheet-range.ts";

const spot = fc.record({ row: fc.nat({ max: 9 }), column: fc.nat({ max: 6 }) });

test("steps stay on the sheet", () => {
	const size = { rows: 2, columns: 7 };
	expect(stepSpot({ row: 0, column: 0 }, "up", size)).toEqual({ row: 0, column: 0 });
	expect(stepSpot({ row: 0, column: 0 }, "down", size)).toEqual({ row: 1, column: 0 });
	expect(stepSpot({ row: 1, column: 6 }, "right", size)).toEqual({ row: 1, column: 6 });
	expect(stepSpot({ row: 1, column: 6 }, "left", size)).toEqual({ row: 1, column: 5 });
});

test("a range is a block whichever corner it was begun in", () => {
	fc.assert(
		fc.property(spot, spot, (from, to) => {
			const block = spotsOf({ from, to });
			expect(block).toHaveLength(Math.abs(from.row - to.row) + 1);
			for (const each of block.flat()) expect(isInRange({ from, to }, each)).toBe(true);
			expect(block.flat()).toContainEqual(from);
			expect(block.flat()).toContainEqual(to);
			expect(block).toEqual(spotsOf({ from: to, to: from }));
		}),
	);
});
