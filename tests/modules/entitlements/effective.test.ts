import fc from "fast-check";
import { expect, test } from "vitest";
import {
	effective,
	type Holding,
	hasRoom,
	nothingBought,
} from "#app/modules/entitlements/effective.ts";
import { trialDaysLeft } from "#app/modules/entitlements/trial.ts";
import { featureNames } from "#app/modules/subscription/features.ts";
import { planNames, planOf, plans } from "#app/modules/subscription/plans.ts";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-12-01T10:00:00Z");
const earlier = new Date("2026-11-01T10:00:00Z");

const aDate = fc.date({ min: earlier, max: later, noInvalidDate: true });
const aHolding: fc.Arbitrary<Holding> = fc.record({
	plan: fc.constantFrom(...planNames),
	planVersion: fc.constant(1),
	trialEndsAt: fc.option(aDate),
	bought: fc.constant(null),
	overrides: fc.array(
		fc.record({
			until: fc.option(aDate),
			give: fc.subarray([...featureNames]),
			take: fc.subarray([...featureNames]),
		}),
		{ maxLength: 3 },
	),
});

test.for(planNames)("without a trial %s gives what the catalogue says and nothing else", (plan) => {
	const entitlement = effective({ plan, planVersion: 1, trialEndsAt: null, ...nothingBought }, now);
	expect([...entitlement.features.keys()]).toEqual(planOf(plan, 1).features);
	expect(entitlement.limits).toEqual(planOf(plan, 1).limits);
	expect(entitlement.basis).toBe("plan");
	expect(entitlement.standing).toBe("good");
});

test.for(planNames)("a trial has Team's features and limits when %s was chosen", (plan) => {
	const entitlement = effective(
		{ plan, planVersion: 1, trialEndsAt: later, ...nothingBought },
		now,
	);
	expect(entitlement.plan.name).toBe("team");
	expect(entitlement.limits).toEqual(planOf("team").limits);
	expect(entitlement.basis).toBe("trial");
});

test("a trial ends at its moment, not a millisecond later", () => {
	const starter: Holding = { plan: "starter", planVersion: 1, trialEndsAt: now, ...nothingBought };
	expect(effective(starter, new Date(now.getTime() - 1)).basis).toBe("trial");
	expect(effective(starter, now).basis).toBe("plan");
	expect(effective(starter, now).features.has("time-reports")).toBe(false);
});

test("an override gives a feature until its date", () => {
	const holding: Holding = {
		plan: "starter",
		planVersion: 1,
		trialEndsAt: null,
		bought: null,
		overrides: [{ until: now, give: ["stock"], limits: { warehouses: 1 } }],
	};
	const before = effective(holding, earlier);
	expect(before.features.get("stock")).toBe("override");
	expect(before.limits.warehouses).toBe(1);
	expect(before.limits.members).toBe(10);
	const after = effective(holding, now);
	expect(after.features.has("stock")).toBe(false);
	expect(after.limits.warehouses).toBe(0);
});

test("what the plan has stays the plan's when an override gives it too", () => {
	const holding: Holding = {
		plan: "team",
		planVersion: 1,
		trialEndsAt: null,
		bought: null,
		overrides: [{ until: null, give: ["stock"] }],
	};
	expect(effective(holding, now).features.get("stock")).toBe("plan");
});

test("a later override wins over an earlier one", () => {
	const holding: Holding = {
		plan: "team",
		planVersion: 1,
		trialEndsAt: null,
		bought: null,
		overrides: [
			{ until: null, take: ["api"] },
			{ until: null, give: ["api"] },
		],
	};
	expect(effective(holding, now).features.get("api")).toBe("override");
});

test("a feature comes from the plan or from an override that still holds", () => {
	fc.assert(
		fc.property(aHolding, (holding) => {
			const { plan, features } = effective(holding, now);
			for (const [feature, through] of features) {
				if (through === "plan") expect(plan.features).toContain(feature);
				else {
					const giving = holding.overrides.filter(
						({ until, give }) => (until === null || now < until) && give?.includes(feature),
					);
					expect(giving).not.toHaveLength(0);
				}
			}
		}),
	);
});

test("overrides that have lapsed change nothing", () => {
	fc.assert(
		fc.property(aHolding, (holding) => {
			const lapsed = holding.overrides.map((override) => ({ ...override, until: earlier }));
			expect(effective({ ...holding, overrides: lapsed }, now)).toEqual(
				effective({ ...holding, overrides: [] }, now),
			);
		}),
	);
});

test("a dearer plan never has less", () => {
	for (const [index, plan] of plans.entries()) {
		const next = plans[index + 1];
		if (next) expect(next.features).toEqual(expect.arrayContaining([...plan.features]));
	}
});

test("there is room until the limit, and always without one", () => {
	const { limits } = planOf("starter");
	expect(hasRoom(limits, "members", 9)).toBe(true);
	expect(hasRoom(limits, "members", 10)).toBe(false);
	expect(hasRoom(limits, "members", 11)).toBe(false);
	expect(hasRoom(limits, "warehouses", 0)).toBe(false);
	expect(hasRoom(planOf("business").limits, "members", 1_000_000)).toBe(true);
});

test.for([
	["2026-12-13T10:00:00Z", 21],
	["2026-11-23T10:00:00Z", 1],
	["2026-11-23T10:00:01Z", 2],
	["2026-11-22T10:00:01Z", 1],
	["2026-11-22T10:00:00Z", 0],
	["2026-11-01T10:00:00Z", 0],
] as const)("a trial that ends at %s has %i days left", ([endsAt, days]) => {
	expect(trialDaysLeft(new Date(endsAt), now)).toBe(days);
});

test("without a trial there are no days to count", () => {
	expect(trialDaysLeft(null, now)).toBeNull();
});
