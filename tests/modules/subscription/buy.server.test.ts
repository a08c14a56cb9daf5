import { expect, test } from "vitest";
import { checkoutPage, firstCharge } from "#app/modules/subscription/buy.server.ts";
import { ensureCustomer } from "#app/modules/subscription/customer.server.ts";
import { askStripe } from "#app/modules/subscription/payments.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { payCheckout } from "#tests/kit/pay-checkout.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { comeBack, purchaseOf } from "./buyer.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
const product = testServices(kit, { env: () => stripe.env });

const hour = 3_600_000;
const team = { plan: "team", billing: "monthly", seats: 3, addOns: [] } as const;

const newcomer = (trialEndsAt = new Date(0)) => kit.createTenant({ plan: "starter", trialEndsAt });

test("a customer is stored with its tenant before there is anything to buy, and made once", async () => {
	const tenant = await newcomer();
	const { payer } = purchaseOf(tenant, team);
	// Two of its people at once, under addresses of their own.
	const ids = await Promise.all(
		["one@acme.example", "two@acme.example"].map((email) =>
			ensureCustomer(product.services, { ...payer, email }),
		),
	);
	expect(new Set(ids).size).toBe(1);
	expect(await stripe.sdk.customers.retrieve(ids[0] ?? "")).toMatchObject({
		...{ name: tenant.name, metadata: { tenant_id: tenant.id } },
	});
	expect(await mirrorOf(kit, tenant)).toMatchObject({ customerId: ids[0], status: null });
});

test("who pays on the page has the plan on the way back", async () => {
	const tenant = await newcomer();
	const url = await checkoutPage(product.services, purchaseOf(tenant, team), new Date());
	expect((await payCheckout(url)).sentTo).toContain("/plan/return");
	await comeBack(product.services, tenant);
	expect(await mirrorOf(kit, tenant)).toMatchObject({
		...{ status: "active", plan: "team", billing: "monthly", currency: "ZAR", seats: 3 },
		...{ cardLast4: "4242", trialEndsAt: null },
	});
	expect(await snapshotOf(kit, tenant)).toMatchObject({ plan: "team", standing: "good" });
});

test("a declined card buys nothing", async () => {
	const tenant = await newcomer();
	const url = await checkoutPage(product.services, purchaseOf(tenant, team), new Date());
	const { sentTo, text } = await payCheckout(url, "4000000000000002");
	expect(sentTo).toBeNull();
	expect(text).toMatch(/declined/i);
	await comeBack(product.services, tenant);
	expect(await snapshotOf(kit, tenant)).toMatchObject({ standing: "locked" });
});

test("while the trial runs for two days and more, payment begins at its end", async () => {
	const ends = new Date(Math.floor(Date.now() / 1000) * 1000 + 10 * 24 * hour);
	const tenant = await newcomer(ends);
	const purchase = purchaseOf(tenant, { ...team, plan: "business", billing: "yearly" }, ends);
	await payCheckout(await checkoutPage(product.services, purchase, new Date()));
	await comeBack(product.services, tenant);
	const mirror = await mirrorOf(kit, tenant);
	expect(mirror).toMatchObject({ status: "trialing", trialEndsAt: ends });
	expect(await snapshotOf(kit, tenant)).toMatchObject({ plan: "business", standing: "good" });
	const { data } = await stripe.sdk.invoices.list({ customer: mirror?.customerId ?? "" });
	expect(data.every(({ total }) => total === 0)).toBe(true);
});

test.for([
	[null, false],
	[-1, false],
	[48, false],
	[49.1, true],
] as const)("with %s hours of trial left, the first charge waits: %s", ([hours, waits]) => {
	const now = new Date("2026-11-22T10:00:00Z");
	const end = hours === null ? null : new Date(now.getTime() + hours * hour);
	expect(firstCharge(end, now)).toEqual(waits ? end : null);
});

test("an add-on is bought with the plan", async () => {
	const choice = { plan: "starter", billing: "monthly", seats: 2, addOns: ["stock"] } as const;
	const tenant = await newcomer();
	const url = await checkoutPage(product.services, purchaseOf(tenant, choice), new Date());
	await payCheckout(url);
	await comeBack(product.services, tenant);
	expect(await mirrorOf(kit, tenant)).toMatchObject({ plan: "starter", addOns: ["stock"] });
	expect((await snapshotOf(kit, tenant))?.features).toContain("stock");
});

test("of two checkouts the first can no longer be finished, and after one there is no other", async () => {
	const tenant = await newcomer();
	const begin = () => checkoutPage(product.services, purchaseOf(tenant, team), new Date());
	const [first, second] = [await begin(), await begin()];
	expect((await payCheckout(first)).sentTo).toBeNull();
	expect((await payCheckout(second)).sentTo).not.toBeNull();
	// The mirror does not know yet; Stripe does.
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: null });
	await expect(begin()).rejects.toMatchObject({ code: "payments.changed" });
	expect(await mirrorOf(kit, tenant)).toMatchObject({ status: "active" });
});

test("plans are not changed in the portal, and it is configured once", async () => {
	const tenant = await newcomer();
	const customer = await ensureCustomer(product.services, purchaseOf(tenant, team).payer);
	for (let visit = 0; visit < 2; visit += 1) {
		const url = await stripe.api.openPortal(customer, "http://acme.localhost:3000/plan");
		expect((await fetch(url)).status).toBe(200);
	}
	const { data } = await stripe.sdk.billingPortal.configurations.list({ active: true });
	const ours = data.filter(({ metadata }) => metadata?.crowdminder);
	expect(ours).toHaveLength(1);
	expect(ours[0]?.features.subscription_update.enabled).toBe(false);
});

test("when Stripe is away people read so, and nothing changes", async () => {
	const tenant = await newcomer();
	stripe.sandbox.turn({ outage: 100 });
	const refused = checkoutPage(product.services, purchaseOf(tenant, team), new Date());
	await expect(refused).rejects.toMatchObject({
		...{ name: "Problem", code: "payments.away", status: 503 },
	});
	stripe.sandbox.turn({ outage: 0 });
	expect(await mirrorOf(kit, tenant)).toBeUndefined();
	const off = { ...product.services, stripe: null };
	await expect(checkoutPage(off, purchaseOf(tenant, team), new Date())).rejects.toMatchObject({
		code: "payments.off",
	});
});

test("an error is known by its name: pages and server each have classes of their own", async () => {
	const away = Object.assign(new Error("Stripe does not answer"), { name: "StripeAway" });
	await expect(askStripe(Promise.reject(away))).rejects.toMatchObject({ code: "payments.away" });
	const declined = { name: "StripeRefused", sentence: "Your card was declined." };
	await expect(
		askStripe(Promise.reject(Object.assign(new Error("no"), declined))),
	).rejects.toMatchObject({ code: "payments.refused", message: declined.sentence });
	const bug = new Error("a bug");
	await expect(askStripe(Promise.reject(bug))).rejects.toBe(bug);
});
