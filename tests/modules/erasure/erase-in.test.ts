import fc from "fast-check";
import { expect, test } from "vitest";
import { erasedMark, eraseIn } from "#app/modules/erasure/erase-in.ts";

const told = ["Ann Lee", "ann@acme.example", "Jo"];

test.for([
	["Ann Lee", erasedMark],
	[" ann lee ", erasedMark],
	["Invited ANN@acme.example again", erasedMark],
	["Jo", erasedMark],
	["Johannesburg", "Johannesburg"],
	["", ""],
	[7, 7],
	[null, null],
])("%s becomes %s", ([value, becomes]) => {
	expect(eraseIn(value, told)).toEqual(becomes);
});

test("however deep it stands it is gone, and nothing else changes", () => {
	const value = fc.jsonValue({ maxDepth: 3 });
	fc.assert(
		fc.property(value, fc.constantFrom(...told), (other, name) => {
			const nested = { a: [other, { b: name }], c: other };
			const erased = eraseIn(nested, [name]);
			expect(JSON.stringify(erased)).not.toContain(`"${name}"`);
			const isUntouched = !JSON.stringify(other).toLowerCase().includes(name.toLowerCase());
			if (isUntouched) expect(erased).toEqual({ a: [other, { b: erasedMark }], c: other });
		}),
		{ numRuns: 200 },
	);
});

test("a name that was chosen for it blanks neither ids nor roles in the lines of others", () => {
	const line = { to: "01a20352-a3f4-714e-8289-6e6ed05a3bb1", role: "admin", name: "Admin" };
	expect(eraseIn(line, ["01a20", "Admin"])).toEqual({ ...line, name: erasedMark });
});
