import fc from "fast-check";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, openSandbox } from "./sandbox-kit.ts";

const day = 86_400;

const operation = fc.oneof(
	fc.record({ do: fc.constant("advance" as const), days: fc.integer({ min: 1, max: 45 }) }),
	fc.record({
		do: fc.constant("subscribe" as const),
		price: fc.nat(3),
		trial: fc.constantFrom(0, 5, 21),
		behavior: fc.constantFrom("allow_incomplete", "default_incomplete", "error_if_incomplete"),
	}),
	fc.record({
		do: fc.constant("change" as const),
		price: fc.nat(3),
		quantity: fc.integer({ min: 0, max: 9 }),
		proration: fc.constantFrom("always_invoice", "create_prorations", "none"),
		behavior: fc.constantFrom("allow_incomplete", "pending_if_incomplete", "error_if_incomplete"),
	}),
	fc.record({ do: fc.constant("end-trial" as const) }),
	fc.record({ do: fc.constant("end-later" as const), wants: fc.boolean() }),
	fc.record({ do: fc.constant("cancel" as const), prorate: fc.boolean() }),
	fc.record({ do: fc.constant("resume" as const) }),
	fc.record({ do: fc.constant("schedule" as const), price: fc.nat(3) }),
	fc.record({ do: fc.constant("release" as const) }),
	fc.record({ do: fc.constant("pay" as const) }),
	fc.record({
		do: fc.constant("card" as const),
		card: fc.constantFrom(
			"pm_card_visa",
			"pm_card_chargeCustomerFail",
			"pm_card_authenticationRequired",
		),
	}),
	fc.record({ do: fc.constant("preview" as const), price: fc.nat(3) }),
);

type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is done in whatever order, nothing is a fault and the books add up", {
	timeout: 60_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 25 }), async (operations) => {
			const { sandbox, sdk } = await openSandbox();
			const prices = Object.values(await catalogue(sdk)).map(({ id }) => id);
			const { id: customer } = await sdk.customers.create({ address: { country: "ZA" } });
			await perform(sdk, customer, prices, { do: "card", card: "pm_card_visa" });
			await perform(sdk, customer, prices, {
				do: "subscribe",
				price: 1,
				trial: 0,
				behavior: "allow_incomplete",
			});
			for (const one of operations) {
				if (one.do === "advance") sandbox.advance(one.days * day);
				else await attempt(() => perform(sdk, customer, prices, one));
			}
			await checkBooks(sdk, customer);
		}),
		{ numRuns: 10 },
	);
});

/** A refusal is an answer; a fault is not. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
	await work().catch((error: unknown) => {
		if (error instanceof Stripe.errors.StripeError && (error.statusCode ?? 500) < 500) return;
		throw error;
	});
}

async function perform(
	sdk: Stripe,
	customer: string,
	prices: string[],
	one: Exclude<Operation, { do: "advance" }>,
) {
	const {
		data: [known],
	} = await sdk.subscriptions.list({ customer, limit: 1 });
	const id = known?.id ?? "sub_none";
	const price = "price" in one ? (prices[one.price] ?? "") : "";
	const item = known?.items.data[0]?.id ?? "";
	switch (one.do) {
		case "subscribe":
			return sdk.subscriptions.create({
				customer,
				items: [{ price, quantity: 2 }],
				payment_behavior: one.behavior,
				automatic_tax: { enabled: true },
				...(one.trial ? { trial_period_days: one.trial } : {}),
				trial_settings: { end_behavior: { missing_payment_method: "pause" } },
			});
		case "change":
			return sdk.subscriptions.update(id, {
				items: [{ id: item, price, quantity: one.quantity }],
				proration_behavior: one.proration,
				payment_behavior: one.behavior,
			});
		case "end-trial":
			return sdk.subscriptions.update(id, { trial_end: "now" });
		case "end-later":
			return sdk.subscriptions.update(id, { cancel_at_period_end: one.wants });
		case "cancel":
			return sdk.subscriptions.cancel(id, { prorate: one.prorate, invoice_now: one.prorate });
		case "resume":
			return sdk.subscriptions.resume(id);
		case "schedule":
			return changeLater(sdk, id, price);
		case "release":
			return sdk.subscriptionSchedules.release(String(known?.schedule));
		case "pay":
			return payNewest(sdk, customer);
		case "card": {
			const card = await sdk.paymentMethods.attach(one.card, { customer });
			return sdk.customers.update(customer, {
				invoice_settings: { default_payment_method: card.id },
			});
		}
		case "preview":
			return sdk.invoices.createPreview({
				subscription: id,
				subscription_details: {
					items: [{ id: item, price }],
					proration_behavior: "always_invoice",
				},
			});
	}
}

async function changeLater(sdk: Stripe, id: string, price: string) {
	const made = await sdk.subscriptionSchedules.create({ from_subscription: id });
	const [now] = made.phases;
	const items = (now?.items ?? []).map((each) => ({
		price: String(each.price),
		quantity: each.quantity ?? 1,
	}));
	const current = { items, start_date: now?.start_date ?? 0, end_date: now?.end_date ?? 0 };
	return sdk.subscriptionSchedules.update(made.id, {
		phases: [current, { items: [{ price, quantity: 1 }] }],
	});
}

async function payNewest(sdk: Stripe, customer: string) {
	const { data } = await sdk.invoices.list({ customer, status: "open", limit: 1 });
	return sdk.invoices.pay(data[0]?.id ?? "in_none");
}

async function checkBooks(sdk: Stripe, customer: string): Promise<void> {
	const invoices = await sdk.invoices
		.list({ customer, limit: 100 })
		.autoPagingToArray({ limit: 1000 });
	for (const invoice of invoices) {
		const lines = invoice.lines.data.reduce((sum, { amount }) => sum + amount, 0);
		const tax = (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0);
		expect(invoice.subtotal).toBe(lines);
		expect(invoice.total).toBe(lines + tax);
		expect(invoice.amount_remaining).toBe(invoice.status === "paid" ? 0 : invoice.amount_due);
		if (invoice.status === "paid") expect(invoice.amount_paid).toBe(invoice.amount_due);
	}
	const { balance } = await sdk.customers
		.retrieve(customer)
		.then((found) => ("balance" in found ? found : { balance: 0 }));
	expect(balance).toBeLessThanOrEqual(0);
	for (const one of (await sdk.subscriptions.list({ customer, status: "all", limit: 100 })).data) {
		for (const { current_period_start: start, current_period_end: end } of one.items.data)
			expect(end).toBeGreaterThan(start);
		expect(one.ended_at === null).toBe(
			one.status !== "canceled" && one.status !== "incomplete_expired",
		);
	}
}
