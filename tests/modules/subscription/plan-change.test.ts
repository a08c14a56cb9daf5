import fc from "fast-check";
import { expect, test } from "vitest";
import { changeMoment, lostWith } from "#app/modules/subscription/plan-change.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { type PlanName, planNames, planOf } from "#app/modules/subscription/plans.ts";

function held(choice: PlanChoice) {
	return { choice, currency: "ZAR", isPaidFor: true } as const;
}

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 24, addOns: [] };

test.for([
	["nothing changed", {}, "none"],
	["a larger plan", { plan: "business" }, "now"],
	["a smaller plan", { plan: "starter" }, "at-period-end"],
	["more people", { seats: 25 }, "now"],
	["fewer people", { seats: 23 }, "at-period-end"],
	["to yearly", { billing: "yearly" }, "now"],
	["to yearly for so few that it costs less", { billing: "yearly", seats: 2 }, "at-period-end"],
	["to yearly on a smaller plan", { billing: "yearly", plan: "starter" }, "now"],
	["a larger plan for so few that it costs less", { plan: "business", seats: 10 }, "at-period-end"],
	["a smaller plan for so many that it costs more", { plan: "starter", seats: 60 }, "now"],
] as const)("%s: %s", ([, change, moment]) => {
	expect(changeMoment(held(team), { ...team, ...change })).toBe(moment);
});

const starter: PlanChoice = { ...team, plan: "starter", seats: 3 };

test.for([
	["is added", [], { addOns: ["stock"] }, "now"],
	["goes", ["stock"], { addOns: [] }, "at-period-end"],
	["stays as it is", ["stock"], { addOns: ["stock"] }, "none"],
	["goes with a plan that contains it", ["stock"], { plan: "team", addOns: [] }, "now"],
	[
		"takes the place of a plan that contains it",
		[],
		{ addOns: ["stock"], seats: 2 },
		"at-period-end",
	],
] as const)("an add-on that %s: %s", ([, addOns, change, moment]) => {
	expect(changeMoment(held({ ...starter, addOns }), { ...starter, ...change })).toBe(moment);
});

test("from yearly to monthly waits for the year's end", () => {
	const yearly = { ...team, billing: "yearly" } as const;
	expect(changeMoment(held(yearly), { ...team, plan: "business" })).toBe("at-period-end");
});

test("while nothing was paid every change counts at once", () => {
	const trying = { ...held(team), isPaidFor: false };
	for (const change of [{ plan: "starter" }, { seats: 2 }, { billing: "yearly" }] as const) {
		expect(changeMoment(trying, { ...team, ...change })).toBe("at-first-payment");
	}
	expect(changeMoment(trying, team)).toBe("none");
});

const only = (plan: PlanName, addOns: PlanChoice["addOns"] = []) => ({ plan, addOns });

test("an add-on that is given up goes, and one that stays is not named", () => {
	const withStock = only("starter", ["stock"]);
	expect(lostWith(withStock, only("starter"))).toEqual({ features: ["stock"], limits: [] });
	expect(lostWith(only("team"), withStock).features).not.toContain("stock");
	expect(lostWith(withStock, only("team")).features).toEqual([]);
});

test("a smaller plan names what goes, a larger one nothing", () => {
	expect(lostWith(only("team"), only("starter")).features).toContain("invoicing");
	expect(lostWith(only("team"), only("starter")).limits).toContain("members");
	fc.assert(
		fc.property(fc.constantFrom(...planNames), fc.constantFrom(...planNames), (held, wanted) => {
			const { features } = lostWith(only(held), only(wanted));
			for (const feature of features) expect(planOf(wanted).features).not.toContain(feature);
			if (planNames.indexOf(wanted) >= planNames.indexOf(held)) expect(features).toEqual([]);
		}),
	);
});
