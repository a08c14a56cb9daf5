import { expect, test } from "vitest";
import {
	cancelAtEnd,
	changePlan,
	keepAsItIs,
	plannedChange,
} from "#app/modules/subscription/change-plan.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer, comeBack, heldBy, payWith } from "./buyer.ts";
import { mirrorOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let ahead = 0;
const product = testServices(kit, {
	env: () => stripe.env,
	clock: () => new Date(Date.now() + ahead),
});

const day = 24 * 3_600;
const team: PlanChoice = { plan: "team", billing: "monthly", seats: 3, addOns: [] };

const buy = (choice: PlanChoice = team) => buyer(kit, product.services, choice);
const now = () => product.services.clock();

async function preview(tenant: TestTenant, wanted: Partial<PlanChoice>) {
	const held = await heldBy(product.services, tenant);
	return plannedChange(product.services, held, { ...team, ...wanted }, now());
}

async function change(tenant: TestTenant, wanted: Partial<PlanChoice>, at = now()) {
	const held = await heldBy(product.services, tenant);
	return changePlan(product.services, held, { ...team, ...wanted }, at);
}

/** Lets days pass, at Stripe and here. */
async function pass(tenant: TestTenant, days: number): Promise<void> {
	stripe.sandbox.advance(days * day);
	ahead += days * day * 1000;
	await comeBack(product.services, tenant);
}

async function invoicesOf(tenant: TestTenant) {
	const { customerId } = await heldBy(product.services, tenant);
	return stripe.api.listInvoices(customerId);
}

test("an upgrade costs what its preview said, at once, and sent twice it is one", async () => {
	const tenant = await buy();
	const shown = await preview(tenant, { plan: "business" });
	expect(shown).toMatchObject({ moment: "now" });
	expect(shown.preview?.lines).toHaveLength(2);
	// The price of Business for three, and 15 % tax.
	expect(shown.preview?.afterwards).toBe((21_000n * 3n * 115n) / 100n);
	const at = new Date(shown.preview?.at ?? "");
	const twice = await Promise.allSettled(
		[at, at].map((same) => change(tenant, { plan: "business" }, same)),
	);
	expect(twice).toContainEqual({ status: "fulfilled", value: null });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "business", seats: 3 });
	const issued = await invoicesOf(tenant);
	expect(issued.map(({ state }) => state)).toEqual(["paid", "paid"]);
	expect(issued[0]).toMatchObject({ total: shown.preview?.dueNow, currency: "ZAR" });
});

test("an upgrade whose payment is declined changes nothing until it is paid", async () => {
	const tenant = await buy();
	await payWith(kit, stripe, tenant, "pm_card_chargeCustomerFail");
	expect(await change(tenant, { plan: "business" })).toContain("http");
	expect(await mirrorOf(kit, tenant)).toMatchObject({
		...{ plan: "team", status: "active", openInvoiceUrl: expect.stringContaining("http") },
	});
	await payWith(kit, stripe, tenant, "pm_card_visa");
	const { customerId } = await heldBy(product.services, tenant);
	const [open] = (await stripe.sdk.invoices.list({ customer: customerId, status: "open" })).data;
	await stripe.sdk.invoices.pay(open?.id ?? "");
	await comeBack(product.services, tenant);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "business", openInvoiceUrl: null });
});

test("a downgrade costs nothing today and takes place when what is paid for is over", async () => {
	const tenant = await buy();
	const wanted: PlanChoice = { plan: "starter", billing: "monthly", seats: 2, addOns: [] };
	const before = await mirrorOf(kit, tenant);
	expect(await preview(tenant, wanted)).toMatchObject({
		moment: "at-period-end",
		on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
		preview: { afterwards: (7_500n * 2n * 115n) / 100n },
	});
	expect(await change(tenant, wanted)).toBeNull();
	expect(await mirrorOf(kit, tenant)).toMatchObject({
		...{ plan: "team", seats: 3 },
		scheduled: { ...wanted, planVersion: 1, at: before?.periodEnd?.toISOString() },
	});
	expect(await invoicesOf(tenant)).toHaveLength(1);
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({
		...{ plan: "starter", seats: 2, status: "active", scheduled: null },
	});
});

test("a coupon outlives the change that it waits for", async () => {
	const tenant = await buy();
	const coupon = await stripe.sdk.coupons.create({
		percent_off: 50,
		duration: "forever",
		name: "Half",
	});
	const { subscriptionId } = (await mirrorOf(kit, tenant)) ?? {};
	await stripe.sdk.subscriptions.update(subscriptionId ?? "", {
		discounts: [{ coupon: coupon.id }],
	});
	await change(tenant, { seats: 2 });
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 2, discount: "Half, 50\u202f% off" });
	expect((await invoicesOf(tenant))[0]).toMatchObject({ total: (13_000n * 2n * 115n) / 200n });
});

test("a downgrade that waits is changed, and taken back", async () => {
	const tenant = await buy();
	await change(tenant, { seats: 2 });
	await change(tenant, { seats: 1 });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 3, scheduled: { seats: 1 } });
	await keepAsItIs(product.services, await heldBy(product.services, tenant));
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 3, scheduled: null });
});

test("an upgrade while a downgrade waits takes its place", async () => {
	const tenant = await buy();
	await change(tenant, { seats: 1 });
	await change(tenant, { seats: 5 });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 5, scheduled: null });
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 5 });
});

test("from monthly to yearly is paid at once", async () => {
	const tenant = await buy();
	expect(await change(tenant, { billing: "yearly" })).toBeNull();
	const mirror = await mirrorOf(kit, tenant);
	expect(mirror).toMatchObject({ billing: "yearly", plan: "team", seats: 3 });
	const days = (Number(mirror?.periodEnd) - Number(mirror?.periodStart)) / day / 1000;
	expect(Math.round(days)).toBeGreaterThanOrEqual(365);
});

test("what was changed meanwhile is looked at again before it is changed", async () => {
	const tenant = await buy();
	const seen = await heldBy(product.services, tenant);
	await change(tenant, { seats: 9 });
	// By what the page knew five seats would be more, and paid for at once.
	const late = changePlan(product.services, seen, { ...team, seats: 5 }, now());
	await expect(late).rejects.toMatchObject({ code: "payments.changed" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ seats: 9 });
});

test("who cancels keeps what is paid for, may take it back, and is read-only afterwards", async () => {
	const tenant = await buy();
	const held = await heldBy(product.services, tenant);
	await change(tenant, { seats: 1 });
	await cancelAtEnd(product.services, held);
	const mirror = await mirrorOf(kit, tenant);
	expect(mirror).toMatchObject({ status: "active", cancelAt: mirror?.periodEnd, scheduled: null });
	await keepAsItIs(product.services, held);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: "active", cancelAt: null });
	await cancelAtEnd(product.services, held);
	await pass(tenant, 32);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: "canceled" });
	await expect(keepAsItIs(product.services, held)).rejects.toMatchObject({
		code: "payments.changed",
	});
});
