import { expect, test } from "vitest";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { readPlanChoice } from "#app/modules/subscription/read-plan-choice.ts";

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 24, addOns: [] };

function read(given: Record<string, string>, used = 4) {
	return readPlanChoice(new URLSearchParams(given), team, used);
}

test("what an address does not say is as it is now", () => {
	expect(read({})).toEqual({ choice: team, seatsText: "24", errors: {}, smaller: null });
	expect(read({ plan: "gold", billing: "weekly" }).choice).toEqual(team);
	expect(read({ plan: "business", seats: " 30 " }).choice).toEqual({
		...{ plan: "business", billing: "monthly", seats: 30, addOns: [] },
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
	const left = smaller && { billing: "monthly", addOns: [], ...smaller };
	expect(read(given, 22).smaller).toEqual(left);
});

test.for([
	["nothing said of them", "plan=starter", ["stock"]],
	["none ticked", "plan=starter&add-on=", []],
	["one ticked", "plan=starter&add-on=&add-on=stock", ["stock"]],
	["one that is not sold", "plan=starter&add-on=sso", []],
	["a plan that contains it", "plan=team&add-on=stock", []],
	["another plan that can have none", "plan=business", []],
] as const)("add-ons, %s", ([, query, addOns]) => {
	const held: PlanChoice = { ...team, plan: "starter", seats: 4, addOns: ["stock"] };
	expect(readPlanChoice(new URLSearchParams(query), held, 4).choice.addOns).toEqual(addOns);
});
