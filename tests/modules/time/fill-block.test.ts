import { expect, test } from "vitest";
import { fillBlock, pulledBlock } from "#app/modules/time/fill-block.ts";

const at = (row: number, column: number) => ({ row, column });

test("a block is filled down from its first row, or along from its first column", () => {
	const range = { from: at(0, 1), to: at(2, 2) };
	expect(fillBlock(range, "rows")).toEqual([
		{ source: at(0, 1), target: at(1, 1) },
		{ source: at(0, 2), target: at(1, 2) },
		{ source: at(0, 1), target: at(2, 1) },
		{ source: at(0, 2), target: at(2, 2) },
	]);
	expect(fillBlock(range, "columns").map(({ target }) => target)).toEqual([
		at(0, 2),
		at(1, 2),
		at(2, 2),
	]);
});

test("what is pulled from a cell goes along the way that it was pulled further, also backwards", () => {
	expect(pulledBlock(at(2, 2), at(1, 5))).toEqual({
		range: { from: at(2, 2), to: at(2, 5) },
		way: "columns",
	});
	const up = pulledBlock(at(2, 2), at(0, 1));
	expect(fillBlock(up.range, up.way)).toEqual([
		{ source: at(2, 2), target: at(0, 2) },
		{ source: at(2, 2), target: at(1, 2) },
	]);
});
