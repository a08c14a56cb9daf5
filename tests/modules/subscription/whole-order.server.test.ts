import { expect, test } from "vitest";
import { changePlan, plannedChange } from "#app/modules/subscription/change-plan.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer, comeBack, heldBy } from "./buyer.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let ahead = 0;
const product = testServices(kit, {
	env: () => stripe.env,
	clock: () => new Date(Date.now() + ahead),
});

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 3, addOns: [] };
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

const withStock: PlanChoice = {
	...{ plan: "starter", billing: "monthly", seats: 3, addOns: ["stock"] },
};

test("an add-on follows seats and period, also into a change that waits, and goes with a plan that has it", async () => {
	const tenant = await buy(withStock);
	const { subscriptionId } = (await mirrorOf(kit, tenant)) ?? {};
	await change(tenant, { ...withStock, seats: 2 });
	expect((await heldBy(product.services, tenant)).billing.scheduled).toMatchObject({
		...{ seats: 2, addOns: ["stock"] },
	});
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 2, addOns: ["stock"] });
	await change(tenant, { ...withStock, seats: 2, billing: "yearly" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ billing: "yearly", addOns: ["stock"] });
	const { items } = await stripe.sdk.subscriptions.retrieve(subscriptionId ?? "");
	expect(items.data.map(({ quantity }) => quantity)).toEqual([2, 2]);
	await change(tenant, { seats: 2, billing: "yearly" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "team", addOns: [] });
});

test("an add-on is paid at once as its preview said, and given up when that is used up", async () => {
	const starter: PlanChoice = { ...withStock, addOns: [] };
	const tenant = await buy(starter);
	const held = await heldBy(product.services, tenant);
	const now = product.services.clock();
	const shown = await plannedChange(product.services, held, withStock, now);
	expect(shown).toMatchObject({ moment: "now" });
	// Starter and Stock for three, and 15 % tax.
	expect(shown.preview?.afterwards).toBe((10_500n * 3n * 115n) / 100n);
	const at = new Date(shown.preview?.at ?? "");
	expect(await changePlan(product.services, held, withStock, at)).toBeNull();
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "starter", addOns: ["stock"] });
	expect((await snapshotOf(kit, tenant))?.features).toContain("stock");
	await change(tenant, starter);
	expect(await mirrorOf(kit, tenant)).toMatchObject({
		...{ addOns: ["stock"], scheduled: { plan: "starter", addOns: [] } },
	});
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "starter", addOns: [] });
	expect((await snapshotOf(kit, tenant))?.features).not.toContain("stock");
});

test("an add-on that was bought meanwhile is looked at again before anything is changed", async () => {
	const tenant = await buy({ ...withStock, addOns: [] });
	const seen = await heldBy(product.services, tenant);
	await change(tenant, withStock);
	const late = changePlan(
		product.services,
		seen,
		{ ...withStock, addOns: [], seats: 4 },
		new Date(),
	);
	await expect(late).rejects.toMatchObject({ code: "payments.changed" });
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
