import type Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

async function subscribed(card = "pm_card_visa", quantity = 3) {
	const { sdk } = await openSandbox();
	const prices = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_visa");
	const subscription = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: prices.team.id, quantity }],
	});
	if (card !== "pm_card_visa") {
		const method = await sdk.paymentMethods.attach(card, { customer: customer.id });
		await sdk.customers.update(customer.id, {
			invoice_settings: { default_payment_method: method.id },
		});
	}
	return { sdk, ...prices, customer, subscription, item: itemOf(subscription) };
}

function itemOf({ items }: Stripe.Subscription): Stripe.SubscriptionItem {
	const [item] = items.data;
	if (!item) throw new Error("It has no item.");
	return item;
}

test("a subscription that is paid is active, its period on its item, its invoice under its parent", async () => {
	const { sdk, subscription, item } = await subscribed();
	expect(subscription.status).toBe("active");
	expect(item.current_period_start).toBe(subscription.created);
	const invoice = await sdk.invoices.retrieve(String(subscription.latest_invoice));
	expect(invoice).toMatchObject({
		status: "paid",
		billing_reason: "subscription_create",
		total: 39_000,
		amount_paid: 39_000,
		parent: {
			type: "subscription_details",
			subscription_details: { subscription: subscription.id },
		},
	});
});

test.each([
	["allow_incomplete", "incomplete"],
	["default_incomplete", "incomplete"],
] as const)("a declined first payment with %s leaves it %s", async (behavior, status) => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_chargeCustomerFail");
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
		payment_behavior: behavior,
		expand: ["latest_invoice.confirmation_secret"],
	});
	expect(made.status).toBe(status);
	expect(made.latest_invoice).toMatchObject({
		status: "open",
		confirmation_secret: { type: "payment_intent" },
	});
});

test("a declined card says so in Stripe's words", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create();
	const attach = (card: string) => sdk.paymentMethods.attach(card, { customer: customer.id });
	expect(await refusal(attach("pm_card_chargeDeclined"))).toMatchObject({
		statusCode: 402,
		rawType: "card_error",
		code: "card_declined",
		decline_code: "generic_decline",
	});
	expect(await refusal(attach("pm_card_chargeDeclinedInsufficientFunds"))).toMatchObject({
		code: "card_declined",
		decline_code: "insufficient_funds",
		message: "Your card has insufficient funds.",
	});
});

test("an open invoice paid later makes its subscription active", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_chargeCustomerFail");
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
	});
	const invoice = String(made.latest_invoice);
	expect(await refusal(sdk.invoices.pay(invoice))).toMatchObject({ statusCode: 402 });
	expect((await sdk.invoices.retrieve(invoice)).attempt_count).toBe(2);
	const good = await sdk.paymentMethods.attach("pm_card_visa", { customer: customer.id });
	expect((await sdk.invoices.pay(invoice, { payment_method: good.id })).status).toBe("paid");
	expect((await sdk.subscriptions.retrieve(made.id)).status).toBe("active");
});

test("an upgrade is charged for the rest of the period, as its preview said", async () => {
	const { sdk, subscription, item, business } = await subscribed();
	const half =
		item.current_period_start + (item.current_period_end - item.current_period_start) / 2;
	const details = {
		items: [{ id: item.id, price: business.id }],
		proration_behavior: "always_invoice" as const,
		proration_date: half,
	};
	const preview = await sdk.invoices.createPreview({
		subscription: subscription.id,
		subscription_details: details,
	});
	expect(preview.lines.data.map(({ amount }) => amount)).toEqual([-19_500, 31_500]);
	expect(preview.lines.data[0]?.parent?.subscription_item_details?.proration).toBe(true);
	expect(preview.amount_due).toBe(12_000);
	expect(preview.parent?.subscription_details?.subscription_proration_date).toBe(half);

	const changed = await sdk.subscriptions.update(subscription.id, {
		...details,
		payment_behavior: "pending_if_incomplete",
		expand: ["latest_invoice"],
	});
	expect(itemOf(changed).price.id).toBe(business.id);
	expect(changed.pending_update).toBeNull();
	expect(changed.latest_invoice).toMatchObject({
		status: "paid",
		total: 12_000,
		billing_reason: "subscription_update",
	});
});

test("an upgrade whose payment fails waits, and is made when the invoice is paid", async () => {
	const { sdk, subscription, item, business, customer } = await subscribed(
		"pm_card_chargeCustomerFail",
	);
	const waiting = await sdk.subscriptions.update(subscription.id, {
		items: [{ id: item.id, price: business.id }],
		proration_behavior: "always_invoice",
		proration_date: item.current_period_start + 86_400,
		payment_behavior: "pending_if_incomplete",
	});
	expect(waiting.status).toBe("active");
	expect(itemOf(waiting).price.id).not.toBe(business.id);
	expect(waiting.pending_update?.subscription_items?.[0]?.price.id).toBe(business.id);
	const good = await sdk.paymentMethods.attach("pm_card_visa", { customer: customer.id });
	await sdk.invoices.pay(String(waiting.latest_invoice), { payment_method: good.id });
	const after = await sdk.subscriptions.retrieve(subscription.id);
	expect(itemOf(after).price.id).toBe(business.id);
	expect(after.pending_update).toBeNull();
});

test("other settings do not go with pending_if_incomplete", async () => {
	const { sdk, subscription } = await subscribed();
	const error = await refusal(
		sdk.subscriptions.update(subscription.id, {
			payment_behavior: "pending_if_incomplete",
			metadata: { a: "1" },
		}),
	);
	expect(error).toMatchObject({ statusCode: 400, param: "metadata" });
});

test("prorations that are not invoiced now come with the next invoice", async () => {
	const { sdk, subscription, item } = await subscribed();
	const date =
		item.current_period_start + (item.current_period_end - item.current_period_start) / 2;
	await sdk.subscriptions.update(subscription.id, {
		items: [{ id: item.id, quantity: 5 }],
		proration_date: date,
	});
	const next = await sdk.invoices.createPreview({ subscription: subscription.id });
	expect(next.lines.data.map(({ amount }) => amount)).toEqual([-19_500, 32_500, 65_000]);
	expect(next.period_end).toBe(item.current_period_end);
});

test("proration_behavior none changes the plan at once and charges nothing", async () => {
	const { sdk, subscription, item, starter } = await subscribed();
	const changed = await sdk.subscriptions.update(subscription.id, {
		items: [{ id: item.id, price: starter.id }],
		proration_behavior: "none",
	});
	expect(itemOf(changed).price.id).toBe(starter.id);
	expect(changed.latest_invoice).toBe(subscription.latest_invoice);
	const next = await sdk.invoices.createPreview({ subscription: subscription.id });
	expect(next.total).toBe(22_500);
});

test("a change to yearly begins a new cycle and charges it at once", async () => {
	const { sdk, subscription, item, yearly } = await subscribed();
	const changed = await sdk.subscriptions.update(subscription.id, {
		items: [{ id: item.id, price: yearly.id }],
		expand: ["latest_invoice"],
	});
	const { current_period_start: start, current_period_end: end } = itemOf(changed);
	expect(Math.round((end - start) / 86_400)).toBeGreaterThanOrEqual(365);
	expect(changed.billing_cycle_anchor).toBe(start);
	expect(changed.latest_invoice).toMatchObject({
		status: "paid",
		billing_reason: "subscription_update",
	});
});

test("3-D Secure: an off-session payment asks for the owner, who confirms it", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_authenticationRequired");
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
		expand: ["latest_invoice.payments.data.payment.payment_intent"],
	});
	expect(made.status).toBe("incomplete");
	expect(made.latest_invoice).toMatchObject({
		payments: { data: [{ payment: { payment_intent: { status: "requires_action" } } }] },
	});
});

test("cancelling at the period's end shows when, and is taken back", async () => {
	const { sdk, subscription, item } = await subscribed();
	const ending = await sdk.subscriptions.update(subscription.id, { cancel_at_period_end: true });
	expect(ending).toMatchObject({
		status: "active",
		cancel_at: item.current_period_end,
		cancellation_details: { reason: "cancellation_requested" },
	});
	expect(
		await refusal(sdk.invoices.createPreview({ subscription: subscription.id })),
	).toMatchObject({
		code: "invoice_upcoming_none",
	});
	const kept = await sdk.subscriptions.update(subscription.id, { cancel_at_period_end: false });
	expect(kept).toMatchObject({ cancel_at: null, canceled_at: null });
});

test("a cancelled subscription takes no further change", async () => {
	const { sdk, subscription, item } = await subscribed();
	const ended = await sdk.subscriptions.cancel(subscription.id);
	expect(ended.status).toBe("canceled");
	expect((await sdk.subscriptions.list({ customer: String(ended.customer) })).data).toEqual([]);
	const error = await refusal(
		sdk.subscriptions.update(ended.id, { items: [{ id: item.id, quantity: 9 }] }),
	);
	expect(error.code).toBe("invalid_canceled_subscription_fields");
});

test("a customer pays in one currency at a time", async () => {
	const { sdk, customer } = await subscribed();
	const product = await sdk.products.create({ name: "Dollars" });
	const dollars = await sdk.prices.create({
		product: product.id,
		currency: "usd",
		unit_amount: 900,
		recurring: { interval: "month" },
	});
	const second = sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: dollars.id }],
	});
	expect((await refusal(second)).message).toContain("cannot combine currencies");
});

test("an archived price is not sold, a negative quantity makes no sense", async () => {
	const { sdk, starter, team, customer } = await subscribed();
	await sdk.prices.update(starter.id, { active: false });
	const create = (item: Stripe.SubscriptionCreateParams.Item) =>
		refusal(sdk.subscriptions.create({ customer: customer.id, items: [item] }));
	expect(await create({ price: starter.id })).toMatchObject({ param: "items[0][price]" });
	expect(await create({ price: team.id, quantity: -1 })).toMatchObject({
		code: "parameter_invalid_integer",
		param: "items[0][quantity]",
	});
});
