import { expect, test } from "vitest";
import { syncCustomerJob } from "#app/modules/subscription/sync-customer.job.server.ts";
import { stripeEvents } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { webhookRelay } from "#tests/kit/webhook-relay.ts";
import { testWorker } from "#tests/kit/worker.ts";
import { mirrorOf } from "#tests/modules/subscription/mirrored.ts";

const kit = testKit();
const relay = webhookRelay();
const stripe = testStripe(() => ({
	webhookUrl: relay.url,
	retryDelays: Array.from({ length: 200 }, () => 50),
}));
const product = testProduct(kit, () => stripe.env);
const worker = testWorker(kit, product);

async function buy(customer: string): Promise<void> {
	const items = [{ price: stripe.price("team_v1_monthly_zar"), quantity: 2 }];
	await stripe.sdk.subscriptions.create({ customer, items });
}

test("while the endpoint answers 500 nothing is lost: Stripe comes again, and then all is known", async () => {
	relay.target = product.port;
	await worker.start([syncCustomerJob]);
	const acme = await kit.createTenant({ trialEndsAt: new Date(0) });
	const customer = await stripe.createCustomer(kit, acme);
	relay.mode = "fail";
	await buy(customer);
	await until(() => relay.answers.filter((status) => status === 500).length > 10);
	expect(await mirrorOf(kit, acme)).toMatchObject({ status: null });
	relay.mode = "pass";
	await until(async () => (await mirrorOf(kit, acme))?.status === "active");
	await until(async () => {
		const rows = await kit.database.public.select().from(stripeEvents);
		return rows.length > 0 && rows.every(({ processedAt }) => processedAt !== null);
	});
});

test("a burst of events, each twice and in the wrong order, ends right after few syncs", async () => {
	relay.target = product.port;
	relay.mode = "pass";
	const acme = await kit.createTenant({ trialEndsAt: new Date(0) });
	const customer = await stripe.createCustomer(kit, acme);
	stripe.sandbox.turn({ webhooks: { duplicate: true, reorder: true } });
	await buy(customer);
	await stripe.sandbox.webhooksSent();
	stripe.sandbox.turn({ webhooks: { duplicate: false, reorder: false } });
	const own = (await kit.database.public.select().from(stripeEvents)).filter(
		({ customerId, type }) => customerId === customer && type.startsWith("invoice"),
	);
	expect(own.length).toBeGreaterThan(2);
	expect(own.every(({ deliveries }) => deliveries === 2)).toBe(true);
	// Nobody worked meanwhile: all of them wait for the same one.
	const waiting = (await jobsOf(kit, null)).filter(({ state }) => state === "created");
	const payloads = waiting.map(({ data }) => data.payload);
	expect(payloads.filter((payload) => JSON.stringify(payload).includes(customer))).toHaveLength(1);
	await worker.start([syncCustomerJob]);
	await until(async () => (await mirrorOf(kit, acme))?.status === "active");
});
