import { expect, test } from "vitest";
import { changePlan } from "#app/modules/subscription/change-plan.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-change.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer, comeBack, heldBy } from "./buyer.ts";
import { mirrorOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let ahead = 0;
const product = testServices(kit, {
	env: () => stripe.env,
	clock: () => new Date(Date.now() + ahead),
});

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 3 };
const buy = (choice: PlanChoice = team) => buyer(kit, product.services, choice);

async function change(tenant: TestTenant, wanted: Partial<PlanChoice>) {
	const held = await heldBy(product.services, tenant);
	return changePlan(product.services, held, { ...team, ...wanted }, product.services.clock());
}

/** Lets days pass, at Stripe and here. */
async function pass(tenant: TestTenant, days: number): Promise<void> {
	stripe.sandbox.advance(days * 86_400);
	ahead += days * 86_400_000;
	await comeBack(product.services, tenant);
}

test("an add-on follows seats and period, also into a change that waits, and goes with a plan that has it", async () => {
	const starter: PlanChoice = { plan: "starter", billing: "monthly", seats: 3 };
	const tenant = await buy(starter);
	const { subscriptionId } = (await mirrorOf(kit, tenant)) ?? {};
	await stripe.sdk.subscriptions.update(subscriptionId ?? "", {
		items: [{ price: stripe.price("stock_v1_monthly_zar"), quantity: 3 }],
	});
	await comeBack(product.services, tenant);
	await change(tenant, { ...starter, seats: 2 });
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 2, addOns: ["stock"] });
	await change(tenant, { ...starter, seats: 2, billing: "yearly" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ billing: "yearly", addOns: ["stock"] });
	const { items } = await stripe.sdk.subscriptions.retrieve(subscriptionId ?? "");
	expect(items.data.map(({ quantity }) => quantity)).toEqual([2, 2]);
	await change(tenant, { ...starter, plan: "team", seats: 2, billing: "yearly" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "team", addOns: [] });
});

test("who pays an older price goes on paying it for more seats", async () => {
	const tenant = await buy();
	const mirror = await mirrorOf(kit, tenant);
	const old = await stripe.sdk.prices.create({
		...{ product: "plan_team_v1", currency: "zar", unit_amount: 9_900 },
		...{ recurring: { interval: "month" }, tax_behavior: "exclusive" },
		metadata: { plan: "team", plan_version: "1" },
	});
	const { items } = await stripe.sdk.subscriptions.retrieve(mirror?.subscriptionId ?? "");
	await stripe.sdk.subscriptions.update(mirror?.subscriptionId ?? "", {
		items: [{ id: items.data[0]?.id ?? "", price: old.id }],
	});
	await change(tenant, { seats: 4 });
	const { items: now } = await stripe.sdk.subscriptions.retrieve(mirror?.subscriptionId ?? "");
	expect(now.data[0]).toMatchObject({ quantity: 4, price: { id: old.id } });
});
