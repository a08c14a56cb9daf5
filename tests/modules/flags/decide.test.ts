import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bought, effective } from "#app/modules/entitlements/effective.ts";
import type { Standing } from "#app/modules/entitlements/standing.ts";
import { decide, type FlagState, planAskedWith, type Question } from "#app/modules/flags/decide.ts";
import { featureNames } from "#app/modules/subscription/features.ts";
import { planNames } from "#app/modules/subscription/plans.ts";

const now = new Date("2026-11-22T10:00:00Z");

function holding(plan: "starter" | "team" | "business", standing: Standing = "good") {
	const payments = { ...paymentsOf[standing], graceDays: 14 };
	const bought: Bought = { plan, planVersion: 1, addOns: [], seats: 3, ...payments };
	return effective({ plan, planVersion: 1, trialEndsAt: null, bought, overrides: [] }, now);
}

const paymentsOf = {
	good: { status: "active", pastDueSince: null },
	grace: { status: "past_due", pastDueSince: now },
	locked: { status: "unpaid", pastDueSince: now },
} as const;

const lent = effective(
	{
		plan: "starter",
		planVersion: 1,
		trialEndsAt: null,
		bought: null,
		overrides: [{ until: null, give: ["api"] }],
	},
	now,
);

const table: readonly [string, Question, string][] = [
	[
		"in the plan and on",
		{ feature: "time-reports", entitlement: holding("team"), flag: "on" },
		"allowed",
	],
	[
		"in the plan, flag missing",
		{ feature: "time-reports", entitlement: holding("team"), flag: "unknown" },
		"allowed",
	],
	[
		"in the plan, left out",
		{ feature: "time-reports", entitlement: holding("team"), flag: "off" },
		"flag_off",
	],
	[
		"in the plan, killed",
		{ feature: "time", entitlement: holding("starter"), flag: "killed" },
		"kill_switch",
	],
	[
		"not in the plan",
		{ feature: "time-reports", entitlement: holding("starter"), flag: "on" },
		"not_in_plan",
	],
	[
		"not in the plan, flag missing",
		{ feature: "time-reports", entitlement: holding("starter"), flag: "unknown" },
		"not_in_plan",
	],
	[
		"not in the plan and killed: no trace",
		{ feature: "time-reports", entitlement: holding("starter"), flag: "killed" },
		"kill_switch",
	],
	["lent", { feature: "api", entitlement: lent, flag: "on" }, "override"],
	["lent, killed", { feature: "api", entitlement: lent, flag: "killed" }, "kill_switch"],
	[
		"late payment",
		{ feature: "time", entitlement: holding("team", "grace"), flag: "on", access: "change" },
		"grace",
	],
	[
		"locked, to read",
		{ feature: "time", entitlement: holding("team", "locked"), flag: "on" },
		"allowed",
	],
	[
		"locked, to change",
		{ feature: "time", entitlement: holding("team", "locked"), flag: "on", access: "change" },
		"past_due_locked",
	],
	[
		"under a limit",
		{
			feature: "stock",
			entitlement: holding("team"),
			flag: "on",
			uses: { limit: "warehouses", used: 0 },
		},
		"allowed",
	],
	[
		"at a limit",
		{
			feature: "stock",
			entitlement: holding("team"),
			flag: "on",
			uses: { limit: "warehouses", used: 1 },
		},
		"limit_reached",
	],
];

test.for(table)("%s", ([, question, reason]) => {
	expect(decide(question).reason).toBe(reason);
});

const aQuestion: fc.Arbitrary<Question> = fc.record({
	feature: fc.constantFrom(...featureNames),
	entitlement: fc
		.tuple(fc.constantFrom(...planNames), fc.constantFrom<Standing>("good", "grace", "locked"))
		.map(([plan, standing]) => holding(plan, standing)),
	flag: fc.constantFrom<FlagState>("on", "off", "killed", "unknown"),
	access: fc.constantFrom("read", "change"),
});

test("no flag ever gives what the entitlement lacks", () => {
	fc.assert(
		fc.property(aQuestion, (question) => {
			const isEntitled = question.entitlement.features.has(question.feature);
			if (!isEntitled) expect(decide(question).allowed).toBe(false);
		}),
	);
});

test("a flag that is off or killed always refuses, and never names the plan", () => {
	fc.assert(
		fc.property(aQuestion, (question) => {
			const isOff = question.flag === "off" || question.flag === "killed";
			if (isOff) expect(["flag_off", "kill_switch"]).toContain(decide(question).reason);
		}),
	);
});

test("a flag is asked with the tenant's plan, or with the lowest that has the feature", () => {
	expect(planAskedWith("time-reports", holding("business")).name).toBe("business");
	expect(planAskedWith("time-reports", holding("starter")).name).toBe("team");
	expect(planAskedWith("sso", holding("team")).name).toBe("business");
	expect(planAskedWith("api", lent).name).toBe("team");
});
