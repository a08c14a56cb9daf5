import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { openSandbox } from "./sandbox-kit.ts";

type Received = { body: string; headers: IncomingHttpHeaders };

/** An endpoint that remembers what it got and answers as it is told. */
async function endpoint(status: (attempt: number) => number = () => 200) {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		received.push({ body: await text(request), headers: request.headers });
		response.writeHead(status(received.length)).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	if (typeof address !== "object" || !address) throw new Error("It does not listen.");
	return { url: `http://127.0.0.1:${address.port}/webhooks/stripe`, received };
}

test("an event is signed so that the SDK accepts it, with each of the secrets", async () => {
	const { url, received } = await endpoint();
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
	const { url, received } = await endpoint();
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
	const { url, received } = await endpoint((attempt) => (attempt < 3 ? 500 : 200));
	const { sandbox, sdk } = await openSandbox({ webhookUrl: url, retryDelays: [5, 5, 5] });
	await sdk.customers.create();
	await expect.poll(() => received.length).toBe(3);
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
