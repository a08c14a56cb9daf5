import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBlock, parseBlock } from "#app/modules/time/clipboard-block.ts";

test("columns are parted by tabs, rows by line breaks", () => {
	expect(parseBlock("1:30\t2\r\n\t0,5\r\n")).toEqual([
		["1:30", "2"],
		["", "0,5"],
	]);
	expect(parseBlock("8")).toEqual([["8"]]);
	expect(parseBlock("")).toEqual([[""]]);
});

test("quotes hold tabs, line breaks and quotes of their own", () => {
	expect(parseBlock('"a\tb"\t"c ""d""\ne"\t1"2')).toEqual([["a\tb", 'c "d"\ne', '1"2']]);
});

test("what is copied pastes as the same block", () => {
	const cell = fc.stringMatching(/^[0-9:]{1,5}$/);
	const block = fc
		.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows,
			}),
		);
	fc.assert(
		fc.property(block, (rows) => {
			expect(parseBlock(formatBlock(rows))).toEqual(rows);
		}),
	);
});
