import type Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";
import { subscribed } from "./subscribed.ts";

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

test("a cancelled subscription keeps its end when its metadata change", async () => {
	const { sdk, subscription } = await subscribed();
	const ended = await sdk.subscriptions.cancel(subscription.id, {
		cancellation_details: { comment: "too dear" },
	});
	const changed = await sdk.subscriptions.update(ended.id, { metadata: { seen: "yes" } });
	expect(changed.canceled_at).toBe(ended.canceled_at);
	expect(changed.cancellation_details).toEqual(ended.cancellation_details);
	expect((await refusal(sdk.subscriptions.cancel(ended.id))).statusCode).toBe(404);
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

test("a first payment confirmed with a card begins the subscription and keeps the card", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await sdk.customers.create();
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
		payment_behavior: "default_incomplete",
		payment_settings: { save_default_payment_method: "on_subscription" },
	});
	const [payment] = (await sdk.invoicePayments.list({ invoice: String(made.latest_invoice) })).data;
	const intent = String(payment?.payment.payment_intent);
	expect(
		await refusal(
			sdk.paymentIntents.confirm(intent, { payment_method: "pm_card_chargeCustomerFail" }),
		),
	).toMatchObject({ code: "card_declined", payment_intent: { status: "requires_payment_method" } });
	const paid = await sdk.paymentIntents.confirm(intent, { payment_method: "pm_card_visa" });
	expect(paid.status).toBe("succeeded");
	expect(await sdk.subscriptions.retrieve(made.id)).toMatchObject({
		status: "active",
		default_payment_method: paid.payment_method,
	});
});
