import { expect, test } from "vitest";
import { type Bought, effective, type Holding } from "#app/modules/entitlements/effective.ts";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";

const now = new Date("2026-11-22T10:00:00Z");
const day = 24 * 60 * 60 * 1000;
const before = (days: number) => new Date(now.getTime() - days * day);
const later = new Date(now.getTime() + 5 * day);

function bought(status: SubscriptionStatus, pastDueSince: Date | null = null): Bought {
	return {
		plan: "business",
		planVersion: 1,
		addOns: [],
		seats: 3,
		graceDays: 14,
		status,
		pastDueSince,
	};
}

function held(given: Partial<Holding>): Holding {
	return {
		plan: "starter",
		planVersion: 1,
		trialEndsAt: before(1),
		bought: null,
		overrides: [],
		...given,
	};
}

/** Status and what was late → standing and plan, when the trial is over. */
test.for([
	["active", null, "good", "business"],
	["active", 13.99, "grace", "business"],
	["active", 14, "locked", "business"],
	["trialing", null, "good", "business"],
	["past_due", 0, "grace", "business"],
	["past_due", 13.99, "grace", "business"],
	["past_due", 14, "locked", "business"],
	["unpaid", 20, "locked", "business"],
	["canceled", null, "locked", "business"],
	["paused", null, "locked", "business"],
	["incomplete", null, "locked", "starter"],
	["incomplete_expired", null, "locked", "starter"],
] as const)("%s, late for %s days: %s on %s", ([status, days, standing, plan]) => {
	const since = days === null ? null : before(days);
	const entitlement = effective(held({ bought: bought(status, since) }), now);
	expect(entitlement.standing).toBe(standing);
	expect(entitlement.plan.name).toBe(plan);
});

/** The same while the trial runs: it keeps the workspace open, with the better of both plans. */
test.for([
	["active", "good", "business", "plan"],
	["trialing", "good", "business", "plan"],
	["past_due", "grace", "business", "plan"],
	["unpaid", "good", "team", "trial"],
	["canceled", "good", "team", "trial"],
	["paused", "good", "team", "trial"],
	["incomplete", "good", "team", "trial"],
	["incomplete_expired", "good", "team", "trial"],
] as const)("%s during a trial: %s on %s by the %s", ([status, standing, plan, basis]) => {
	const since = status === "active" ? null : now;
	const entitlement = effective(held({ trialEndsAt: later, bought: bought(status, since) }), now);
	expect([entitlement.standing, entitlement.plan.name, entitlement.basis]).toEqual([
		standing,
		plan,
		basis,
	]);
});

/** The product's setting and how long it is late → standing. */
test.for([
	[0, 0, "locked"],
	[1, 0.99, "grace"],
	[30, 29.99, "grace"],
	[30, 30, "locked"],
] as const)("with %s days of grace, late for %s: %s", ([graceDays, days, standing]) => {
	const late = { ...bought("past_due", before(days)), graceDays };
	expect(effective(held({ bought: late }), now).standing).toBe(standing);
});

test("who buys a smaller plan during the trial keeps the trial's features until it ends", () => {
	const starter: Bought = { ...bought("trialing"), plan: "starter" };
	const during = held({ trialEndsAt: later, bought: starter });
	expect(effective(during, now).features.has("time-reports")).toBe(true);
	expect(effective(during, later).features.has("time-reports")).toBe(false);
	expect(effective(during, later).standing).toBe("good");
});

test("a trial that ends without a payment locks", () => {
	const holding = held({ trialEndsAt: now });
	expect(effective(holding, new Date(now.getTime() - 1)).standing).toBe("good");
	expect(effective(holding, now).standing).toBe("locked");
});

test("a plan that was given without a trial and without payments stays open", () => {
	expect(effective(held({ trialEndsAt: null }), now).standing).toBe("good");
});

test("a first payment that is not done takes nothing from a plan that was given", () => {
	for (const status of ["incomplete", "incomplete_expired"] as const) {
		const holding = held({ trialEndsAt: null, bought: bought(status) });
		expect(effective(holding, now)).toMatchObject({ standing: "good", plan: { name: "starter" } });
	}
	const ended = held({ trialEndsAt: null, bought: bought("canceled") });
	expect(effective(ended, now).standing).toBe("locked");
});

test("an override keeps a workspace open until its end", () => {
	const overrides = [{ until: later, keepsOpen: true }];
	const holding = held({ bought: bought("unpaid", before(30)), overrides });
	expect(effective(holding, now).standing).toBe("good");
	expect(effective(holding, later).standing).toBe("locked");
});

test("an add-on is there beside the plan while it is paid for", () => {
	const starter: Bought = { ...bought("active"), plan: "starter", addOns: ["stock", "gone"] };
	const { features } = effective(held({ bought: starter }), now);
	expect(features.get("stock")).toBe("add-on");
	expect([...features.keys()]).not.toContain("gone");
});

test("the next change by time alone is the nearest end that is still to come", () => {
	const overrides = [{ until: later, give: ["api"] as const }];
	expect(effective(held({ overrides }), now).changesAt).toEqual(later);
	const late = held({ bought: bought("past_due", before(13)), overrides });
	expect(effective(late, now).changesAt).toEqual(new Date(now.getTime() + day));
	expect(effective(held({}), now).changesAt).toBeNull();
});

test("there is room for as many as are paid for, and never for more than the plan has", () => {
	const members = (given: Partial<Bought>) =>
		effective(held({ bought: { ...bought("active"), ...given } }), now).limits.members;
	expect(members({ seats: 12 })).toBe(12);
	expect(members({ plan: "team", seats: 500 })).toBe(100);
});

test("who buys during the trial has room for as many as they buy: more would stay when it is over", () => {
	const room = (status: SubscriptionStatus) =>
		effective(held({ trialEndsAt: later, bought: { ...bought(status), plan: "starter" } }), now)
			.limits.members;
	expect([room("trialing"), room("past_due")]).toEqual([3, 3]);
	expect([room("canceled"), room("incomplete")]).toEqual([100, 100]);
});

test("there is room for as many as the next period has, once that is fewer", () => {
	const members = (seatsNext: number | null) =>
		effective(held({ bought: { ...bought("active"), seatsNext } }), now).limits.members;
	expect([members(2), members(4), members(null)]).toEqual([2, 3, 3]);
});
