import { expect, test } from "vitest";
import { syncCustomer } from "#app/modules/subscription/sync.server.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
const product = testServices(kit, { env: () => stripe.env });

function sync(customerId: string): Promise<boolean> {
	return syncCustomer({ ...product.services, stripe: stripe.api }, customerId);
}

/** A workspace whose trial is over. */
const ended = () =>
	kit.createTenant({ plan: "starter", trialEndsAt: new Date(Date.now() - 1_000) });

test("a customer that has not bought anything is in the mirror with its card, and has nothing", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	expect(await sync(customer)).toBe(true);
	expect(await mirrorOf(kit, acme)).toMatchObject({
		subscriptionId: null,
		status: null,
		plan: null,
		cardBrand: "visa",
		cardLast4: "4242",
	});
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "locked", plan: "starter" });
});

test("what was bought is mirrored whole, and opens for every process and in the tenant's own row", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	const { slug } = acme;
	await product.services.directory.bySlug(slug);
	const made = await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("business_v1_yearly_eur"), quantity: 7 }],
	});
	await sync(customer);
	const [item] = made.items.data;
	expect(await mirrorOf(kit, acme)).toMatchObject({
		customerId: customer,
		subscriptionId: made.id,
		status: "active",
		plan: "business",
		planVersion: 1,
		billing: "yearly",
		currency: "EUR",
		seats: 7,
		addOns: [],
		periodEnd: new Date((item?.current_period_end ?? 0) * 1000),
		pastDueSince: null,
		scheduled: null,
		needsAction: false,
	});
	expect(await snapshotOf(kit, acme)).toMatchObject({ plan: "business", standing: "good" });
	const [own] = await kit.asTenant(acme, (db) => db.select().from(entitlement));
	expect(own).toMatchObject({ plan: "business", memberLimit: 7 });
	expect(own?.features).toContain("sso");
	const answer = await product.services.directory.bySlug(slug);
	expect(answer).toMatchObject({ tenant: { bought: { plan: "business", status: "active" } } });
});

test("an add-on is mirrored beside the plan", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	await stripe.sdk.subscriptions.create({
		customer,
		items: [
			{ price: stripe.price("stock_v1_monthly_zar"), quantity: 3 },
			{ price: stripe.price("starter_v1_monthly_zar"), quantity: 3 },
		],
	});
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({ plan: "starter", seats: 3, addOns: ["stock"] });
	expect((await snapshotOf(kit, acme))?.features).toContain("stock");
});

test("a price that lost its key to a newer one still grants what was sold", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	const old = await stripe.sdk.prices.create({
		product: "plan_team_v1",
		currency: "zar",
		unit_amount: 9_900,
		recurring: { interval: "month" },
		metadata: { plan: "team", plan_version: "1" },
	});
	await stripe.sdk.subscriptions.create({ customer, items: [{ price: old.id, quantity: 2 }] });
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({ plan: "team", planVersion: 1, seats: 2 });
});

test("a price that is not in the catalogue grants nothing", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	const strange = await stripe.sdk.products.create({ name: "Something else" });
	const price = await stripe.sdk.prices.create({
		product: strange.id,
		currency: "zar",
		unit_amount: 1,
		recurring: { interval: "month" },
		metadata: { plan: "business", plan_version: "99" },
	});
	await stripe.sdk.subscriptions.create({ customer, items: [{ price: price.id }] });
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({ status: "active", plan: null, seats: null });
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "locked", plan: "starter" });
});

test("what was cancelled ends, and what is bought afterwards counts instead", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	const buy = (key: string) =>
		stripe.sdk.subscriptions.create({ customer, items: [{ price: stripe.price(key) }] });
	const first = await buy("team_v1_monthly_zar");
	await stripe.sdk.subscriptions.cancel(first.id);
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({
		status: "canceled",
		endedAt: expect.any(Date),
	});
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "locked" });
	const second = await buy("starter_v1_monthly_zar");
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({ subscriptionId: second.id, plan: "starter" });
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "good" });
});

test("however many sync at once, the last state is what stays", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	const { id, items } = await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar"), quantity: 1 }],
	});
	const syncs: Promise<boolean>[] = [];
	for (let quantity = 2; quantity <= 4; quantity += 1) {
		syncs.push(sync(customer));
		await stripe.sdk.subscriptions.update(id, {
			items: [{ id: items.data[0]?.id ?? "", quantity }],
		});
	}
	syncs.push(sync(customer));
	expect(await Promise.all(syncs)).toEqual(syncs.map(() => true));
	expect(await mirrorOf(kit, acme)).toMatchObject({ seats: 4 });
});

test("a customer who is nobody's is left alone", async () => {
	const { id } = await stripe.sdk.customers.create();
	expect(await sync(id)).toBe(false);
});

test("a customer that was deleted at Stripe counts as cancelled", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme);
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar") }],
	});
	await sync(customer);
	await stripe.sdk.customers.del(customer);
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({ status: "canceled", plan: "team" });
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "locked" });
});
