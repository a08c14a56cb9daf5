import fc from "fast-check";
import { expect, test } from "vitest";
import { priceAddress, readPriceChoice } from "#app/modules/site/price-choice.ts";
import { currencies } from "#app/modules/subscription/plans.ts";

test.each([
	["", { billing: "monthly", currency: "ZAR", people: 12 }],
	["billing=yearly&currency=EUR&people=3", { billing: "yearly", currency: "EUR", people: 3 }],
	["billing=weekly&currency=GBP&people=-1", { billing: "monthly", currency: "ZAR", people: 12 }],
	["people=many", { billing: "monthly", currency: "ZAR", people: 12 }],
	["people=1000000", { billing: "monthly", currency: "ZAR", people: 12 }],
])("%j is read as %j", (search, choice) => {
	expect(readPriceChoice(new URLSearchParams(search))).toEqual(choice);
});

test("an address leads back to the choice that it was made from", () => {
	const choices = fc.record({
		billing: fc.constantFrom("monthly" as const, "yearly" as const),
		currency: fc.constantFrom(...currencies),
		people: fc.integer({ min: 1, max: 5_000 }),
	});
	fc.assert(
		fc.property(choices, (choice) => {
			const { searchParams } = new URL(priceAddress(choice), "http://localhost/pricing");
			expect(readPriceChoice(searchParams)).toEqual(choice);
		}),
	);
});
