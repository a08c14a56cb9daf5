import { expect, test } from "vitest";
import { claimSeat } from "#app/modules/entitlements/seats.server.ts";
import { changePlan, keepAsItIs } from "#app/modules/subscription/change-plan.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer, comeBack, heldBy, payWith } from "./buyer.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let ahead = 0;
const product = testServices(kit, {
	env: () => stripe.env,
	clock: () => new Date(Date.now() + ahead),
});

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 3, addOns: [] };

async function order(tenant: TestTenant, seats: number): Promise<string | null> {
	const { services } = product;
	const held = await heldBy(services, tenant);
	return changePlan(services, held, { ...team, seats }, services.clock());
}

async function takeSeat(tenant: TestTenant): Promise<void> {
	const { directory, clock } = product.services;
	const answer = await directory.bySlug(tenant.slug);
	if (answer.kind !== "tenant") throw new Error("It is gone.");
	const holding = answer.tenant;
	await kit.asTenant(tenant, (db) => claimSeat(db, holding, clock()));
}

test("nobody is added beyond fewer seats that wait, until that is taken back", async () => {
	const tenant = await buyer(kit, product.services, team);
	await order(tenant, 1);
	await expect(takeSeat(tenant)).rejects.toMatchObject({
		code: "limit.members",
		message: expect.stringContaining("From the next period on you pay for 1 person"),
	});
	await keepAsItIs(product.services, await heldBy(product.services, tenant));
	await takeSeat(tenant);
});

test("one more person is not sold while a payment is open: it would settle all of it", async () => {
	const tenant = await buyer(kit, product.services, team);
	await payWith(kit, stripe, tenant, "pm_card_chargeCustomerFail");
	stripe.sandbox.advance(32 * 24 * 3_600);
	ahead += 32 * 24 * 3_600_000;
	await comeBack(product.services, tenant);
	await payWith(kit, stripe, tenant, "pm_card_visa");
	await expect(order(tenant, 4)).rejects.toMatchObject({ code: "payments.open" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: "past_due", seats: 3 });
	expect(await order(tenant, 2)).toBeNull();
});

test("a renewal that fails is late although something newer was paid for since", async () => {
	const { services } = product;
	const tenant = await buyer(kit, services, team);
	const { periodEnd } = (await mirrorOf(kit, tenant)) ?? {};
	const pass = async (seconds: number) => {
		stripe.sandbox.advance(seconds);
		ahead += seconds * 1000;
		await comeBack(services, tenant);
	};
	// In the hour in which Stripe keeps the renewal's invoice as a draft.
	await pass(Math.ceil((Number(periodEnd) - Number(services.clock())) / 1000) + 600);
	expect(await order(tenant, 4)).toBeNull();
	await payWith(kit, stripe, tenant, "pm_card_chargeCustomerFail");
	await pass(15 * 24 * 3_600);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: "active", seats: 4 });
	expect(await snapshotOf(kit, tenant)).toMatchObject({ standing: "locked" });
});
