import Stripe from "stripe";
import { expect, test } from "vitest";
import { startEndpoint } from "./endpoint.ts";
import { openSandbox } from "./sandbox-kit.ts";

test("an event is signed so that the SDK accepts it, with each of the secrets", async () => {
	const { url, received } = await startEndpoint();
	const secrets = ["whsec_new", "whsec_old"];
	const { sandbox, sdk } = await openSandbox({ webhookUrl: url, secrets });
	const customer = await sdk.customers.create({ metadata: { tenant_id: "7" } });
	await sandbox.webhooksSent();
	const [{ body, headers } = { body: "", headers: {} }] = received;
	const signature = String(headers["stripe-signature"]);
	for (const secret of secrets) {
		const event = sdk.webhooks.constructEvent(body, signature, secret);
		expect(event).toMatchObject({
			type: "customer.created",
			data: { object: { id: customer.id } },
		});
	}
	expect(() => sdk.webhooks.constructEvent(body, signature, "whsec_other")).toThrow(
		Stripe.errors.StripeSignatureVerificationError,
	);
	expect(() => sdk.webhooks.constructEvent(`${body} `, signature, "whsec_new")).toThrow();
});

test("an endpoint registered by API gets the types it asked for, signed with its own secret", async () => {
	const { url, received } = await startEndpoint();
	const { sandbox, sdk } = await openSandbox();
	const made = await sdk.webhookEndpoints.create({ url, enabled_events: ["product.created"] });
	expect((await sdk.webhookEndpoints.retrieve(made.id)).secret).toBeUndefined();
	await sdk.customers.create();
	await sdk.products.create({ name: "Team" });
	await sandbox.webhooksSent();
	expect(received).toHaveLength(1);
	const [{ body, headers } = { body: "", headers: {} }] = received;
	const event = sdk.webhooks.constructEvent(
		body,
		String(headers["stripe-signature"]),
		made.secret ?? "",
	);
	expect(event.type).toBe("product.created");
});

test("a delivery that fails is tried again until it is taken", async () => {
	const { url, received } = await startEndpoint((attempt) => (attempt < 3 ? 500 : 200));
	const { sandbox, sdk } = await openSandbox({ webhookUrl: url, retryDelays: [5, 5, 5] });
	await sdk.customers.create();
	await expect.poll(() => received.length, { timeout: 10_000 }).toBe(3);
	await sandbox.webhooksSent();
	const [event] = (await sdk.events.list()).data;
	expect(event?.pending_webhooks).toBe(0);
	expect(new Set(received.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
});

test("an update names what it changed", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create({ name: "Acme", metadata: { a: "1", b: "2" } });
	await sdk.customers.update(customer.id, { name: "Acme Ltd", metadata: { a: "3" } });
	const { data } = await sdk.events.list({ type: "customer.updated" });
	expect(data[0]?.data.previous_attributes).toEqual({ name: "Acme", metadata: { a: "1" } });
});
