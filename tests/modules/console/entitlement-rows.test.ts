import { expect, test } from "vitest";
import { entitlementRows, type Lent } from "#app/modules/console/entitlement-rows.ts";
import { whatHappensNext } from "#app/modules/console/what-happens-next.ts";
import { effective, type Holding, nothingBought } from "#app/modules/entitlements/effective.ts";
import { entitlementChanges } from "#app/modules/entitlements/entitlement-changes.ts";
import type { FlagState } from "#app/modules/flags/decide.ts";

const now = new Date("2026-11-22T10:00:00Z");
const until = new Date("2026-11-30T22:00:00Z");
const starter: Holding = { plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought };
const boughtBusiness: NonNullable<Holding["bought"]> = {
	...({ plan: "business", planVersion: 1, addOns: [], seats: 3 } as const),
	...({ status: "active", pastDueSince: null, graceDays: 14 } as const),
};
const nothing: Lent = { give: [], take: [], limits: {}, until };

function rowsOf(holding: Holding, lent: readonly Lent[] = [], flag: FlagState = "on") {
	const rows = entitlementRows(effective(holding, now), lent, () => flag);
	return new Map(rows.map(({ key, value, because }) => [key, `${value}: ${because}`]));
}

function lending(override: Partial<Lent>): [Holding, Lent[]] {
	const lent = { ...nothing, ...override };
	const { give, take } = override as Pick<Holding["overrides"][number], "give" | "take">;
	const contents = { ...(give ? { give } : {}), ...(take ? { take } : {}), limits: lent.limits };
	return [{ ...starter, overrides: [{ ...contents, until }] }, [lent]];
}

test("each row names the rule that decided", () => {
	const rows = rowsOf(starter);
	expect(rows.get("time")).toBe("On: Plan: Starter");
	expect(rows.get("stock")).toBe("Off: Plan: Starter lacks it");
	expect(rows.get("members")).toBe("10: Plan: Starter");
	expect(rowsOf({ ...starter, trialEndsAt: until }).get("stock")).toBe("On: Trial: Team");
});

test("people are as many as were bought, where that is fewer than the plan has", () => {
	expect(rowsOf({ ...starter, bought: boughtBusiness }).get("members")).toBe(
		"3: Plan: Business, the seats that were bought",
	);
	expect(rowsOf({ ...starter, bought: { ...boughtBusiness, seats: null } }).get("members")).toBe(
		"No limit: Plan: Business",
	);
});

test("an override is named with its last day", () => {
	expect(rowsOf(...lending({ give: ["stock"] })).get("stock")).toBe("On: Lent until 30 Nov 2026");
	expect(rowsOf(...lending({ take: ["time"] })).get("time")).toBe(
		"Off: Taken away until 30 Nov 2026",
	);
	expect(rowsOf(...lending({ limits: { members: null } })).get("members")).toBe(
		"No limit: Changed until 30 Nov 2026",
	);
});

test("a switch that is off decides before the plan", () => {
	expect(rowsOf(starter, [], "killed").get("time")).toBe("Off: Switched off for everybody");
	expect(rowsOf(starter, [], "off").get("time")).toBe("Off: Not reached by its rollout");
	expect(rowsOf(starter, [], "killed").get("stock")).toBe("Off: Plan: Starter lacks it");
});

test("what changes is named once, with before and afterwards", () => {
	const [lent] = lending({ give: ["stock"], limits: { members: 25 } });
	expect(entitlementChanges(effective(starter, now), effective(lent, now))).toEqual([
		{ what: "Stock", from: "no", to: "yes" },
		{ what: "People", from: "10", to: "25" },
	]);
	expect(entitlementChanges(effective(starter, now), effective(starter, now))).toEqual([]);
	const locked = effective({ ...starter, trialEndsAt: now }, now);
	const open = effective(
		{ ...starter, trialEndsAt: now, overrides: [{ until, keepsOpen: true }] },
		now,
	);
	expect(entitlementChanges(locked, open)).toEqual([
		{ what: "Payments", from: "overdue, can only be read", to: "in order" },
	]);
});

test("what happens next is what time alone does", () => {
	expect(whatHappensNext(starter, now)).toBeNull();
	expect(whatHappensNext({ ...starter, trialEndsAt: until }, now)).toContain(
		"The trial ends on 1 December 2026",
	);
	expect(whatHappensNext({ ...starter, trialEndsAt: now }, now)).toContain("read and not changed");
	expect(whatHappensNext(lending({ give: ["stock"] })[0], now)).toBe(
		"An override holds until the end of 30 November 2026.",
	);
});

test("who bought during the trial hears of the first payment, not of something lent", () => {
	const bought = { ...boughtBusiness, status: "trialing" as const };
	expect(whatHappensNext({ ...starter, trialEndsAt: until, bought }, now)).toBe(
		"The trial ends on 1 December 2026. The first payment is due then.",
	);
});
