import { eq } from "drizzle-orm";
import Stripe from "stripe";
import { afterEach, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { stripeEvents } from "#db/public/subscriptions.ts";
import type { Ask } from "#tests/kit/http.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { asSuperuser } from "#tests/kit/worker.ts";

const kit = testKit();
const stripe = testStripe();
const product = testProduct(kit, () => ({
	...stripe.env,
	STRIPE_WEBHOOK_SECRETS: "whsec_new, whsec_old",
}));

afterEach(() => asSuperuser(kit, "delete from pgboss.job"));

const path = "/webhooks/stripe";

/** An event as Stripe words it. Its payload claims what is not so: nothing may believe it. */
function eventOf(customer: string | null, id = `evt_${newId()}`): string {
	const object = { id: "sub_1", object: "subscription", customer, status: "active" };
	const created = Math.floor(Date.now() / 1000);
	return JSON.stringify({
		...{ id, object: "event", type: "customer.subscription.updated", created },
		data: { object },
	});
}

function signed(payload: string, secret = "whsec_new", seconds = 0): Ask {
	const timestamp = Math.floor(Date.now() / 1000) + seconds;
	const header = new Stripe("sk_test").webhooks.generateTestHeaderString({
		...{ payload, secret, timestamp },
	});
	return { method: "POST", body: payload, headers: { "stripe-signature": header } };
}

const send = (wish: Ask, host = "") => product.ask(host, path, wish);
const idOf = (payload: string): string => JSON.parse(payload).id;

async function noted(payload: string) {
	const [row] = await kit.database.public
		.select()
		.from(stripeEvents)
		.where(eq(stripeEvents.id, idOf(payload)));
	return row;
}

test("an event about a customer of ours is noted and its customer asked for", async () => {
	const customer = await stripe.createCustomer(kit, await kit.createTenant());
	const payload = eventOf(customer);
	const answer = await send(signed(payload));
	expect([answer.status, answer.text]).toEqual([200, ""]);
	expect(await noted(payload)).toMatchObject({
		...{ type: "customer.subscription.updated", customerId: customer },
		...{ deliveries: 1, processedAt: null },
	});
	const [job] = await jobsOf(kit, null);
	expect(job?.data).toEqual({
		...{ job: "sync-customer", tenantId: null },
		payload: { customerId: customer },
	});
});

test("each secret will do while they are rolled", async () => {
	const payload = eventOf(null);
	expect((await send(signed(payload, "whsec_old"))).status).toBe(200);
	expect(await noted(payload)).toBeDefined();
});

test("an event that comes twice is one event, and a burst makes one job", async () => {
	const customer = await stripe.createCustomer(kit, await kit.createTenant());
	const payload = eventOf(customer);
	for (const wish of [signed(payload), signed(payload), signed(eventOf(customer))]) {
		expect((await send(wish)).status).toBe(200);
	}
	expect(await noted(payload)).toMatchObject({ deliveries: 2 });
	expect(await jobsOf(kit, null)).toHaveLength(1);
});

test("an event about nobody of ours is noted, and nothing follows from it", async () => {
	const payload = eventOf("cus_of_somebody_else");
	expect((await send(signed(payload))).status).toBe(200);
	expect(await noted(payload)).toMatchObject({ processedAt: expect.any(Date) });
	expect(await jobsOf(kit, null)).toEqual([]);
});

test.for<[string, (payload: string) => Ask]>([
	["no signature", (body) => ({ method: "POST", body })],
	["an empty body", () => ({ ...signed(""), body: "" })],
	["a secret that is not ours", (payload) => signed(payload, "whsec_other")],
	["a signature of six minutes ago", (payload) => signed(payload, "whsec_new", -360)],
	["another body than was signed", (payload) => ({ ...signed(payload), body: `${payload} ` })],
	[
		"a signature that is none",
		(body) => ({ method: "POST", body, headers: { "stripe-signature": "t=1,v1=00" } }),
	],
])("%s: 400 without a word", async ([, wish]) => {
	const payload = eventOf(null);
	const answer = await send(wish(payload));
	expect([answer.status, answer.text]).toEqual([400, ""]);
	expect(await noted(payload)).toBeUndefined();
});

test("a body that is too large is not read", async () => {
	const payload = JSON.stringify({ id: "evt_1", padding: "x".repeat(1_100_000) });
	const answer = await send(signed(payload));
	expect([400, 413]).toContain(answer.status);
});

test("there is nothing at this address on any other host, nor to be read", async () => {
	const acme = await kit.createTenant();
	for (const host of [acme.slug, "product", "unheard-of"]) {
		const payload = eventOf(null);
		expect([404, 405]).toContain((await send(signed(payload), host)).status);
		expect(await noted(payload)).toBeUndefined();
	}
	expect((await product.ask("", path)).status).toBe(404);
});
