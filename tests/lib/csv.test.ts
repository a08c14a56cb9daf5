import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "#app/lib/csv.ts";

test.for([
	["plain", "plain"],
	["a,b", '"a,b"'],
	['say "no"', '"say ""no"""'],
	["two\nlines", '"two\nlines"'],
	["=1+1", "'=1+1"],
	["@sum", "'@sum"],
	["-5", "'-5"],
	["+27 82", "'+27 82"],
	["", ""],
] as const)("%j becomes %j", ([value, cell]) => {
	expect(csvText([[value]])).toBe(`\ufeff${cell}\r\n`);
});

test("numbers stay numbers, also negative ones", () => {
	expect(csvText([[1.5, -2, 0]])).toBe("\ufeff1.5,-2,0\r\n");
});

test("no cell that is read back begins a formula", () => {
	fc.assert(
		fc.property(fc.string(), (value) => {
			const cell = csvText([[value]]).slice(1, -2);
			const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
			expect(read).not.toMatch(/^[=+\-@\t\r]/);
			expect([value, `'${value}`]).toContain(read);
		}),
	);
});
