import Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

test("an unknown path is 404 with Stripe's error body", async () => {
	const { sdk } = await openSandbox();
	const error = await refusal(sdk.rawRequest("GET", "/v1/charge_cannons"));
	expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
	expect(error.statusCode).toBe(404);
	expect(error.message).toContain("Unrecognized request URL (GET: /v1/charge_cannons)");
	expect(error.requestId).toMatch(/^req_/);
});

test("a wrong key is 401", async () => {
	const { sandbox } = await openSandbox();
	const stranger = new Stripe("sk_test_somebody_else", {
		...sandbox.sdkOptions,
		maxNetworkRetries: 0,
	});
	const error = await refusal(stranger.customers.list());
	expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
	expect(error.message).toMatch(/^Invalid API Key provided: sk_test_\*+else$/);
});

test.each([
	["an unknown parameter", { nickname: "x" }, "parameter_unknown", "nickname"],
	[
		"a nested unknown one",
		{ invoice_settings: { colour: "red" } },
		"parameter_unknown",
		"invoice_settings[colour]",
	],
	["a number that is none", { balance: "ten" }, "parameter_invalid_integer", "balance"],
	["a choice that is none", { tax_exempt: "maybe" }, undefined, "tax_exempt"],
])("%s is 400 and named", async (_, wrong, code, param) => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create();
	const error = await refusal(sdk.rawRequest("POST", `/v1/customers/${customer.id}`, wrong));
	expect(error).toMatchObject({ statusCode: 400, code, param, rawType: "invalid_request_error" });
});

test("a missing parameter is named, in a list by its place", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create();
	const error = await refusal(
		sdk.rawRequest("POST", "/v1/subscriptions", {
			customer: customer.id,
			items: [{ quantity: 2 }],
		}),
	);
	expect(error).toMatchObject({
		statusCode: 400,
		code: "parameter_missing",
		param: "items[0][price]",
		message: "Missing required param: items[0][price].",
	});
});

test("what is not there is resource_missing: 404 by address, 400 by parameter", async () => {
	const { sdk } = await openSandbox();
	expect(await refusal(sdk.customers.retrieve("cus_none"))).toMatchObject({
		statusCode: 404,
		code: "resource_missing",
		param: "id",
		message: "No such customer: 'cus_none'",
	});
	expect(
		await refusal(
			sdk.subscriptions
				.list({ customer: "cus_none" })
				.then(() => sdk.invoices.createPreview({ customer: "cus_none" })),
		),
	).toMatchObject({
		statusCode: 400,
		code: "resource_missing",
		param: "customer",
	});
});

test("an empty text unsets what can be unset and is refused elsewhere", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create({ name: "Acme", description: "first" });
	expect((await sdk.customers.update(customer.id, { description: "" })).description).toBeNull();
	const product = await sdk.products.create({ name: "Team" });
	const error = await refusal(sdk.products.update(product.id, { name: "" }));
	expect(error).toMatchObject({ code: "parameter_invalid_empty", param: "name" });
});

test("metadata is merged by key", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create({ metadata: { tenant_id: "1", plan: "team" } });
	const changed = await sdk.customers.update(customer.id, { metadata: { plan: "", seats: 3 } });
	expect(changed.metadata).toEqual({ tenant_id: "1", seats: "3" });
	expect((await sdk.customers.update(customer.id, { metadata: "" })).metadata).toEqual({});
});

test("a repeated Idempotency-Key gets the first answer again", async () => {
	const { sdk } = await openSandbox();
	const first = await sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	const again = await sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	expect(again.id).toBe(first.id);
	expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
	expect((await sdk.customers.list()).data).toHaveLength(1);
});

test("an Idempotency-Key with other parameters or another address is 400", async () => {
	const { sdk } = await openSandbox();
	await sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	const other = await refusal(sdk.customers.create({ name: "Other" }, { idempotencyKey: "k1" }));
	expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
	expect(other.statusCode).toBe(400);
	const elsewhere = await refusal(sdk.products.create({ name: "Acme" }, { idempotencyKey: "k1" }));
	expect(elsewhere.message).toContain("same endpoint");
});

test("a request that failed its checks leaves its Idempotency-Key free", async () => {
	const { sdk } = await openSandbox();
	const wrong = { customer: "cus_none", colour: "red" };
	await refusal(sdk.rawRequest("POST", "/v1/subscriptions", wrong, { idempotencyKey: "k1" }));
	const made = await sdk.customers.create({ name: "Acme" }, { idempotencyKey: "k1" });
	expect(made.name).toBe("Acme");
});

test("lists page from the newest, both ways", async () => {
	const { sdk } = await openSandbox();
	const made: string[] = [];
	for (const name of ["a", "b", "c", "d", "e"])
		made.push((await sdk.customers.create({ name })).id);
	const newest = made.toReversed();
	const first = await sdk.customers.list({ limit: 2 });
	expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/customers" });
	expect(first.data.map(({ id }) => id)).toEqual(newest.slice(0, 2));
	const after = await sdk.customers.list({ limit: 2, starting_after: newest[1] ?? "" });
	expect(after.data.map(({ id }) => id)).toEqual(newest.slice(2, 4));
	const before = await sdk.customers.list({ limit: 2, ending_before: newest[3] ?? "" });
	expect(before.data.map(({ id }) => id)).toEqual(newest.slice(1, 3));
	expect(before.has_more).toBe(true);
	const all = await sdk.customers.list({ limit: 2 }).autoPagingToArray({ limit: 10 });
	expect(all.map(({ id }) => id)).toEqual(newest);
	expect(await refusal(sdk.customers.list({ limit: 101 }))).toMatchObject({ param: "limit" });
});

test("fields are expanded, nested and in lists; others cannot be", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk);
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
		expand: ["latest_invoice.payments", "customer"],
	});
	expect(made.customer).toMatchObject({ id: customer.id, object: "customer" });
	expect(made.latest_invoice).toMatchObject({ payments: { data: [{ status: "paid" }] } });
	const listed = await sdk.subscriptions.list({ expand: ["data.latest_invoice.customer"] });
	expect(listed.data[0]?.latest_invoice).toMatchObject({ customer: { id: customer.id } });
	const plain = await sdk.subscriptions.retrieve(made.id);
	expect(plain.latest_invoice).toMatch(/^in_/);
	const owner = await sdk.customers.retrieve(customer.id, { expand: ["subscriptions"] });
	expect(owner).toMatchObject({ subscriptions: { data: [{ id: made.id }] } });
	const error = await refusal(sdk.customers.retrieve(customer.id, { expand: ["shoe_size"] }));
	expect(error.message).toBe("This property cannot be expanded (shoe_size).");
});

test("a lookup key belongs to one price and moves on request", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const product = String(team.product);
	const dearer = { product, currency: "zar", unit_amount: 14_000, lookup_key: "team-month" };
	expect(await refusal(sdk.prices.create(dearer))).toMatchObject({ param: "lookup_key" });
	const moved = await sdk.prices.create({ ...dearer, transfer_lookup_key: true });
	const found = await sdk.prices.list({ lookup_keys: ["team-month"] });
	expect(found.data.map(({ id }) => id)).toEqual([moved.id]);
	expect((await sdk.prices.retrieve(team.id)).lookup_key).toBeNull();
});

test("features of products become entitlements of who subscribes", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const feature = await sdk.entitlements.features.create({
		name: "Approvals",
		lookup_key: "approvals",
	});
	await sdk.products.createFeature(String(team.product), { entitlement_feature: feature.id });
	const customer = await customerWithCard(sdk);
	const subscription = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
	});
	const active = await sdk.entitlements.activeEntitlements.list({ customer: customer.id });
	expect(active.data.map(({ lookup_key: key }) => key)).toEqual(["approvals"]);
	await sdk.subscriptions.cancel(subscription.id);
	const { data } = await sdk.entitlements.activeEntitlements.list({ customer: customer.id });
	expect(data).toEqual([]);
	const told = await sdk.events.list({ type: "entitlements.active_entitlement_summary.updated" });
	expect(told.data).toHaveLength(2);
});
