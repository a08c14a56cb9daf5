import { expect, test } from "vitest";
import { keptFor } from "#app/modules/audit/kept.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import type { PlanName } from "#app/modules/subscription/plans.ts";

const now = new Date("2026-11-22T10:00:00Z");

test.each<[PlanName, string, number, string | undefined]>([
	["starter", "30 days", 30, "Team 1 year"],
	["team", "1 year", 365, "Business 7 years"],
	["business", "7 years", 7 * 365, undefined],
])("%s shows %s", (plan, length, days, more) => {
	const holding = { plan, planVersion: 1, trialEndsAt: null, ...nothingBought };
	const kept = keptFor(holding, now);
	expect(kept.length).toBe(length);
	expect(kept.since?.getTime()).toBe(now.getTime() - days * 86_400_000);
	expect(kept.more && `${kept.more.plan} ${kept.more.length}`).toBe(more ?? null);
});

test("where nothing limits it, everything is shown", () => {
	const overrides = [{ until: null, limits: { auditDays: null } }];
	const holding = { plan: "starter", planVersion: 1, trialEndsAt: null, bought: null } as const;
	expect(keptFor({ ...holding, overrides }, now)).toMatchObject({ since: null, more: null });
});
