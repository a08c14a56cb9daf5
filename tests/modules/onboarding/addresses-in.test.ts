import fc from "fast-check";
import { expect, test } from "vitest";
import { addressesIn } from "#app/modules/onboarding/addresses-in.ts";

test.each([
	["ann@a.example, ben@b.example", ["ann@a.example", "ben@b.example"]],
	[
		"ann@a.example\nben@b.example; cas@c.example",
		["ann@a.example", "ben@b.example", "cas@c.example"],
	],
	["ann@a.example ben@b.example", ["ann@a.example", "ben@b.example"]],
	["Ann Jacobs <ann@a.example>, <ben@b.example>", ["ann@a.example", "ben@b.example"]],
	["ann@a.example,, ,\n\n", ["ann@a.example"]],
	["Ann@A.example, ann@a.example", ["Ann@A.example"]],
	["sipho@thornbrook, who", ["sipho@thornbrook", "who"]],
	["", []],
])("%j", (text, addresses) => {
	expect(addressesIn(text)).toEqual(addresses);
});

test("no address is lost and none comes twice, whatever stands between them", () => {
	const address = fc.stringMatching(/^[a-z]{1,6}@[a-z]{1,6}\.example$/);
	const between = fc.constantFrom(",", "\n", " ; ", "\r\n", "  ", ",\n");
	fc.assert(
		fc.property(fc.array(address, { minLength: 1 }), between, (list, gap) => {
			expect(addressesIn(list.join(gap))).toEqual([...new Set(list)]);
		}),
	);
});
