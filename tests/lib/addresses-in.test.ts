import { expect, test } from "vitest";
import { addressesIn } from "#app/lib/addresses-in.ts";

test.each([
	["", []],
	["a@x.example\nb@x.example", ["a@x.example", "b@x.example"]],
	[
		"a@x.example, b@x.example; c@x.example d@x.example",
		["a@x.example", "b@x.example", "c@x.example", "d@x.example"],
	],
	["Ayesha Jacobs <a@x.example>, <b@x.example>", ["a@x.example", "b@x.example"]],
	["a@x.example\nA@X.example", ["a@x.example"]],
	["lindiwe@thornbrook sipho", ["lindiwe@thornbrook", "sipho"]],
])("%j holds %j", (text, addresses) => {
	expect(addressesIn(text)).toEqual(addresses);
});
