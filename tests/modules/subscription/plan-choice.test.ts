import { expect, test } from "vitest";
import {
	choicePath,
	choiceTitle,
	costOf,
	type PlanChoice,
} from "#app/modules/subscription/plan-choice.ts";
import { readPlanChoice } from "#app/modules/subscription/read-plan-choice.ts";

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 24, addOns: [] };
const withStock: PlanChoice = { ...team, plan: "starter", seats: 4, addOns: ["stock"] };

test("a year costs ten months of every seat", () => {
	expect(costOf(team, "ZAR")).toBe(312_000n);
	expect(costOf({ ...team, billing: "yearly" }, "ZAR")).toBe(3_120_000n);
});

test("an add-on costs for everybody, as often as the plan", () => {
	expect(costOf(withStock, "ZAR")).toBe((7_500n + 3_000n) * 4n);
	expect(costOf({ ...withStock, billing: "yearly" }, "USD")).toBe((500n + 200n) * 10n * 4n);
});

test("a choice is called by its plan and what is added", () => {
	expect(choiceTitle(team)).toBe("Team");
	expect(choiceTitle(withStock)).toBe("Starter with Stock");
});

test.for([team, withStock, { ...withStock, addOns: [] }])(
	"a choice is found again at its address, whatever is held",
	(choice) => {
		const { searchParams } = new URL(choicePath(choice), "http://acme.localhost");
		for (const held of [team, withStock]) {
			expect(readPlanChoice(searchParams, held, 4).choice).toEqual(choice);
		}
	},
);
