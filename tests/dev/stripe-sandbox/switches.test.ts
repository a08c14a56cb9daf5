import { expect, test } from "vitest";
import { startEndpoint } from "./endpoint.ts";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

test("webhooks are sent twice, late, in the wrong order or not at all", async () => {
	const { url, received } = await startEndpoint();
	const { sandbox, sdk } = await openSandbox({ webhookUrl: url });
	const types = () => received.splice(0).map(({ body }) => JSON.parse(body).type);

	sandbox.turn({ webhooks: { duplicate: true } });
	await sdk.customers.create();
	await sandbox.webhooksSent();
	expect(types()).toEqual(["customer.created", "customer.created"]);

	sandbox.turn({ webhooks: { duplicate: false, reorder: true } });
	await sdk.customers.create();
	await sdk.products.create({ name: "Team" });
	await sandbox.webhooksSent();
	expect(types()).toEqual(["product.created", "customer.created"]);

	sandbox.turn({ webhooks: { reorder: false, drop: true } });
	await sdk.customers.create();
	await sandbox.webhooksSent();
	expect(types()).toEqual([]);

	sandbox.turn({ webhooks: { drop: false, delayMs: 60 } });
	const began = performance.now();
	await sdk.customers.create();
	await expect.poll(types, { timeout: 10_000 }).toEqual(["customer.created"]);
	expect(performance.now() - began).toBeGreaterThan(58);
});

test("the next payments are declined as told, the one after is not", async () => {
	const { sandbox, sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk);
	sandbox.turn({ declines: ["insufficient_funds", "expired_card"] });
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
	});
	expect(made.status).toBe("incomplete");
	const invoice = String(made.latest_invoice);
	expect((await refusal(sdk.invoices.pay(invoice))).code).toBe("expired_card");
	expect((await sdk.invoices.pay(invoice)).status).toBe("paid");
});

test("an outage answers with 500 for as many requests, a slow Stripe holds its answers back", async () => {
	const { sandbox, sdk } = await openSandbox();
	sandbox.turn({ outage: 1 });
	expect((await refusal(sdk.customers.list())).statusCode).toBe(500);
	expect((await sdk.customers.list()).data).toEqual([]);
	sandbox.turn({ latency: 40 });
	const began = performance.now();
	await sdk.customers.list();
	expect(performance.now() - began).toBeGreaterThan(38);
});

test("an Idempotency-Key whose request still runs is 409", async () => {
	const { sandbox, sdk } = await openSandbox();
	sandbox.turn({ latency: 300 });
	const create = () => sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	const [first, second] = await Promise.allSettled([create(), create()]);
	expect(first.status).toBe("fulfilled");
	expect(second).toMatchObject({ reason: { statusCode: 409, code: "idempotency_key_in_use" } });
});

test("a request whose answer is lost is done once, when it is asked again with its key", async () => {
	const { sandbox, sdk } = await openSandbox();
	sandbox.turn({ lostAnswers: 1 });
	const made = await sdk.customers.create({ name: "Acme" }, { maxNetworkRetries: 1 });
	expect(made.lastResponse.headers["idempotent-replayed"]).toBe("true");
	expect((await sdk.customers.list()).data.map(({ id }) => id)).toEqual([made.id]);
});

test("an Idempotency-Key is forgotten after 24 hours", async () => {
	const { sandbox, sdk } = await openSandbox();
	const create = () => sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	const first = await create();
	sandbox.advance(86_399);
	expect((await create()).id).toBe(first.id);
	sandbox.advance(1);
	expect((await create()).id).not.toBe(first.id);
});

test("a test turns the switches and the clock over HTTP", async () => {
	const { sandbox, sdk } = await openSandbox();
	const post = (path: string, value: object) =>
		fetch(`${sandbox.origin}/_sandbox/${path}`, { method: "POST", body: JSON.stringify(value) });
	const turned = await post("switches", { webhooks: { drop: true } });
	expect(await turned.json()).toMatchObject({ webhooks: { drop: true, duplicate: false } });
	expect((await post("switches", { webhooks: { drop: "maybe" } })).status).toBe(400);
	const { now } = await (await post("advance", { seconds: 86_400 })).json();
	const customer = await sdk.customers.create();
	expect(customer.created - now).toBeLessThan(5);
	expect(now - Date.now() / 1000).toBeGreaterThan(86_390);
});

test("its page lists what happened and turns switches without a script", async () => {
	const { url, received } = await startEndpoint();
	const { sandbox, sdk } = await openSandbox({ webhookUrl: url });
	const customer = await sdk.customers.create({ name: "<Acme>" });
	await sandbox.webhooksSent();
	const show = async (path: string) => (await fetch(sandbox.origin + path)).text();
	const home = await show("/");
	expect(home).toContain("customer.created");
	expect(home).not.toContain("<script");
	expect(await show(`/object/${customer.id}`)).toContain("&#60;Acme&#62;");
	expect(await show("/objects/customer")).toContain(customer.id);

	const delivery = /name="delivery" value="(\w+)"/.exec(home)?.[1] ?? "";
	const post = (path: string, fields: Record<string, string>, origin = sandbox.origin) =>
		fetch(sandbox.origin + path, {
			method: "POST",
			headers: { Origin: origin },
			body: new URLSearchParams(fields),
			redirect: "manual",
		});
	await post("/_sandbox/send", { delivery });
	await sandbox.webhooksSent();
	expect(received).toHaveLength(2);
	const switches = {
		lostAnswers: "0",
		declines: "expired_card",
		latency: "0",
		outage: "0",
		delayMs: "0",
		retryDays: "1, 2",
		lastStep: "cancel",
		drop: "on",
	};
	expect((await post("/_sandbox/switches", switches)).status).toBe(303);
	expect(JSON.parse(await show("/_sandbox/switches"))).toMatchObject({
		declines: ["expired_card"],
		webhooks: { drop: true },
		dunning: { retryDays: [1, 2], lastStep: "cancel" },
	});
	expect((await post("/_sandbox/advance", { amount: "1", unit: "month" })).status).toBe(303);
	expect(
		(await post("/_sandbox/advance", { amount: "1", unit: "day" }, "http://evil.example")).status,
	).toBe(403);
});
