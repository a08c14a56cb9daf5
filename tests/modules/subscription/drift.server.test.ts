import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newestDrifts } from "#app/modules/console/mirror-drifts.server.ts";
import { reconcileAll } from "#app/modules/subscription/reconcile.server.ts";
import { syncCustomer } from "#app/modules/subscription/sync.server.ts";
import { mirrorDrifts, stripeEvents } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";

const kit = testKit();
const stripe = testStripe();
const product = testServices(kit, { env: () => stripe.env });

function sync(customer: string, isReconcile: boolean) {
	return syncCustomer({ ...product.services, stripe: stripe.api }, customer, { isReconcile });
}

/** A workspace that pays for 3 on Team, and is known to. */
async function buyer() {
	const tenant = await kit.createTenant();
	const customer = await stripe.createCustomer(kit, tenant);
	const made = await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar"), quantity: 3 }],
	});
	await sync(customer, true);
	const item = made.items.data[0]?.id ?? "";
	const setSeats = (quantity: number) =>
		stripe.sdk.subscriptions.update(made.id, { items: [{ id: item, quantity }] });
	return { tenant, customer, setSeats };
}

function driftsOf(tenant: { id: string }) {
	return kit.database.public
		.select({ differences: mirrorDrifts.differences })
		.from(mirrorDrifts)
		.where(eq(mirrorDrifts.tenantId, tenant.id));
}

test("what no event told is noted field by field by the reconcile that mends it, once", async () => {
	const { tenant, customer, setSeats } = await buyer();
	expect(await driftsOf(tenant)).toEqual([]);
	await setSeats(8);
	await sync(customer, true);
	await sync(customer, true);
	expect(await driftsOf(tenant)).toEqual([
		{ differences: [{ field: "seats", before: "3", after: "8" }] },
	]);
	expect(await newestDrifts(kit.database.public, new Date())).toMatchObject([
		{ slug: tenant.slug, differences: [{ field: "seats" }] },
	]);
});

test("what an event told is no drift, although the reconcile came first", async () => {
	const { tenant, customer, setSeats } = await buyer();
	await setSeats(8);
	await kit.database.public.insert(stripeEvents).values({
		...{ id: `evt_${tenant.slug}`, type: "customer.subscription.updated" },
		...{ customerId: customer, happenedAt: new Date() },
	});
	await sync(customer, true);
	expect(await driftsOf(tenant)).toEqual([]);
	await setSeats(9);
	await sync(customer, false);
	expect(await driftsOf(tenant)).toEqual([]);
});

test("an event that Stripe lists and that never came is drift", async () => {
	const { tenant, customer, setSeats } = await buyer();
	await setSeats(8);
	expect((await reconcileAll(product.services, stripe.api)).missed).toBeGreaterThan(0);
	await sync(customer, true);
	expect(await driftsOf(tenant)).toHaveLength(1);
});
