import { expect, test } from "vitest";
import { mirrorDifferences } from "#app/modules/subscription/mirror-differences.ts";

const at = new Date("2026-12-22T10:00:00Z");
const before = {
	...{
		plan: "team",
		seats: 3,
		addOns: ["stock"],
		periodEnd: at,
		discount: null,
		needsAction: false,
	},
	scheduled: { seats: 2, plan: "team", at: at.toISOString() },
	openInvoiceUrl: "https://one.example",
};

test("what is the same is no difference, however the database orders it", () => {
	const scheduled = { at: at.toISOString(), plan: "team", addOns: [], seats: 2 } as never;
	expect(mirrorDifferences(before, { ...(before as object), scheduled })).toEqual([]);
	expect(mirrorDifferences(before, { periodEnd: new Date(at), addOns: ["stock"] })).toEqual([]);
	expect(mirrorDifferences({ discount: undefined }, { discount: null })).toEqual([]);
});

test("each column that differs is told as it was and as it is", () => {
	expect(
		mirrorDifferences(before, {
			...{ plan: "business", seats: 3, addOns: [], discount: "NEW10", needsAction: true },
			periodEnd: new Date("2027-01-22T10:00:00Z"),
			scheduled: null,
		}),
	).toEqual([
		{ field: "plan", before: "team", after: "business" },
		{ field: "addOns", before: "stock", after: null },
		{ field: "discount", before: null, after: "NEW10" },
		{ field: "needsAction", before: "false", after: "true" },
		{ field: "periodEnd", before: at.toISOString(), after: "2027-01-22T10:00:00.000Z" },
		{
			field: "scheduled",
			before: `at ${at.toISOString()}, plan team, seats 2`,
			after: null,
		},
	]);
});

test("what is not named is not compared, nor an address that Stripe makes anew", () => {
	expect(mirrorDifferences(before, { openInvoiceUrl: "https://two.example" })).toEqual([]);
});
