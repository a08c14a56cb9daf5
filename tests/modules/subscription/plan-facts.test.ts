import { expect, test } from "vitest";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { planFacts, seatsNote } from "#app/modules/subscription/plan-facts.ts";

const now = new Date("2026-11-22T10:00:00Z");
const tenant = {
	plan: "starter",
	planVersion: 1,
	trialEndsAt: new Date("2026-12-13T10:00:00Z"),
	...nothingBought,
	currency: "ZAR",
	timeZone: "Africa/Johannesburg",
} as const;

test("in a trial the page tells Team's contents and the plan that was chosen", () => {
	expect(planFacts(tenant, { members: 3, invitations: 1 }, 41_000_000_000, now)).toEqual({
		plan: "team",
		held: { plan: "starter", version: 1 },
		trial: { daysLeft: 21, lastDay: "2026-12-13" },
		seats: { members: 3, invitations: 1, limit: 100 },
		storage: { bytes: 41_000_000_000, limitGb: 50 },
		currency: "ZAR",
	});
});

test("afterwards it is the plan that is held", () => {
	const after = planFacts(
		tenant,
		{ members: 3, invitations: 0 },
		null,
		new Date("2026-12-13T10:00:00Z"),
	);
	expect(after).toMatchObject({
		plan: "starter",
		trial: null,
		seats: { limit: 10 },
		storage: null,
	});
});

test("a currency that we have no prices in is told in dollars", () => {
	const facts = planFacts(
		{ ...tenant, currency: "KES" },
		{ members: 1, invitations: 0 },
		null,
		now,
	);
	expect(facts.currency).toBe("USD");
});

test.for([
	[{ members: 3, invitations: 0, limit: 10 }, "7 free."],
	[{ members: 3, invitations: 2, limit: 10 }, "2 of them invited. 5 free."],
	[{ members: 10, invitations: 0, limit: 10 }, "0 free."],
	[
		{ members: 15, invitations: 0, limit: 10 },
		"5 more than there is room for. Nobody can be added until somebody gives theirs up.",
	],
	[{ members: 300, invitations: 0, limit: null }, "As many as you like."],
] as const)("%j: %s", ([seats, note]) => {
	expect(seatsNote(seats)).toBe(note);
});
