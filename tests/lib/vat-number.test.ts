import fc from "fast-check";
import { expect, test } from "vitest";
import { vatNumberProblem } from "#app/lib/vat-number.ts";

test.each([
	["489027463", "9 digits so far. A VAT number has 10 and starts with 4."],
	["4", "1 digit so far. A VAT number has 10 and starts with 4."],
	["48902746311", "11 digits. A VAT number has 10 and starts with 4."],
	["5890274631", "This one starts with 5. A VAT number has 10 digits and starts with 4."],
	["4890-27463", "Only digits belong here. A VAT number has 10 and starts with 4."],
	["4890274631", null],
	[" 489 027 4631 ", null],
])("%s: %s", (typed, message) => {
	expect(vatNumberProblem(typed)).toBe(message);
});

test("exactly the numbers of ten digits that start with 4 are right", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d{1,12}$/), (digits) => {
			expect(vatNumberProblem(digits) === null).toBe(/^4\d{9}$/.test(digits));
		}),
	);
});
