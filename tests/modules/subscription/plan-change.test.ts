import fc from "fast-check";
import { expect, test } from "vitest";
import {
	changeMoment,
	choicePath,
	costOf,
	lostWith,
	type PlanChoice,
	readPlanChoice,
} from "#app/modules/subscription/plan-change.ts";
import { planNames, planOf } from "#app/modules/subscription/plans.ts";

function held(choice: PlanChoice) {
	return { choice, currency: "ZAR", isPaidFor: true } as const;
}

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 24 };

test.for([
	["nothing changed", {}, "none"],
	["a larger plan", { plan: "business" }, "now"],
	["a smaller plan", { plan: "starter" }, "at-period-end"],
	["more people", { seats: 25 }, "now"],
	["fewer people", { seats: 23 }, "at-period-end"],
	["to yearly", { billing: "yearly" }, "now"],
	["to yearly on a smaller plan", { billing: "yearly", plan: "starter" }, "now"],
	["a larger plan for so few that it costs less", { plan: "business", seats: 10 }, "at-period-end"],
	["a smaller plan for so many that it costs more", { plan: "starter", seats: 60 }, "now"],
] as const)("%s: %s", ([, change, moment]) => {
	expect(changeMoment(held(team), { ...team, ...change })).toBe(moment);
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

test("a year costs ten months of every seat", () => {
	expect(costOf(team, "ZAR")).toBe(312_000n);
	expect(costOf({ ...team, billing: "yearly" }, "ZAR")).toBe(3_120_000n);
});

function read(given: Record<string, string>, used = 4) {
	return readPlanChoice(new URLSearchParams(given), team, used);
}

test("what an address does not say is as it is now", () => {
	expect(read({})).toEqual({ choice: team, seatsText: "24", errors: {}, smaller: null });
	expect(read({ plan: "gold", billing: "weekly" }).choice).toEqual(team);
	expect(read({ plan: "business", seats: " 30 " }).choice).toEqual({
		...{ plan: "business", billing: "monthly", seats: 30 },
	});
});

test.for([
	["3", /4 people with a seat/],
	["0", /whole number/],
	["-1", /whole number/],
	["2.5", /whole number/],
	["many", /whole number/],
	["101", /room for 100/],
] as const)("%s seats are refused in words, and stay as typed", ([seats, words]) => {
	const { errors, seatsText } = read({ seats });
	expect(errors.seats).toMatch(words);
	expect(seatsText).toBe(seats);
});

test("a plan without room for everybody is refused", () => {
	expect(read({ plan: "starter", seats: "22" }, 22).errors.plan).toMatch(
		/22 people with a seat.*room for 10/,
	);
});

test.for([
	[
		"a plan without room for everybody",
		{ plan: "starter", seats: "22" },
		{ plan: "starter", seats: 10 },
	],
	["fewer than have a seat", { seats: "20" }, { plan: "team", seats: 20 }],
	["one for everybody", { seats: "22" }, null],
	["no number", { seats: "few" }, null],
] as const)("%s: what is left to choose among", ([, given, smaller]) => {
	const left = smaller && { billing: "monthly", ...smaller };
	expect(read(given, 22).smaller).toEqual(left);
});

test("a choice is found again at its address", () => {
	const choice: PlanChoice = { plan: "starter", billing: "yearly", seats: 7 };
	const { searchParams } = new URL(choicePath(choice), "http://acme.localhost");
	expect(readPlanChoice(searchParams, team, 4).choice).toEqual(choice);
});

test("a smaller plan names what goes, a larger one nothing", () => {
	expect(lostWith("team", "starter").features).toContain("invoicing");
	expect(lostWith("team", "starter").limits).toContain("members");
	fc.assert(
		fc.property(fc.constantFrom(...planNames), fc.constantFrom(...planNames), (held, wanted) => {
			const { features } = lostWith(held, wanted);
			for (const feature of features) expect(planOf(wanted).features).not.toContain(feature);
			if (planNames.indexOf(wanted) >= planNames.indexOf(held)) expect(features).toEqual([]);
		}),
	);
});
