import fc from "fast-check";
import { expect, test } from "vitest";
import { refusal } from "./sandbox-kit.ts";
import { itemOf, subscribed } from "./subscribed.ts";

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

test("days are counted from within the period only", async () => {
	const { sdk, subscription, item, business } = await subscribed();
	const error = await refusal(
		sdk.subscriptions.update(subscription.id, {
			items: [{ id: item.id, price: business.id }],
			proration_date: item.current_period_start - 1,
		}),
	);
	expect(error).toMatchObject({ statusCode: 400, param: "proration_date" });
});

const change = fc.record({
	price: fc.constantFrom(
		"starter" as const,
		"team" as const,
		"business" as const,
		"yearly" as const,
	),
	quantity: fc.integer({ min: 1, max: 40 }),
	share: fc.double({ min: 0, max: 1, noNaN: true }),
	coupon: fc.option(fc.integer({ min: 1, max: 100 })),
});

test("whatever is changed whenever, the invoice is what its preview said", {
	timeout: 60_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(change, async ({ price, quantity, share, coupon }) => {
			const { sdk, subscription, item, ...prices } = await subscribed();
			if (coupon) {
				const { id } = await sdk.coupons.create({ percent_off: coupon, duration: "forever" });
				await sdk.subscriptions.update(subscription.id, { discounts: [{ coupon: id }] });
			}
			const { current_period_start: start, current_period_end: end } = item;
			const details = {
				items: [{ id: item.id, price: prices[price].id, quantity }],
				proration_behavior: "always_invoice" as const,
				proration_date: Math.floor(start + (end - start) * share),
			};
			const preview = await sdk.invoices.createPreview({
				subscription: subscription.id,
				subscription_details: details,
			});
			const changed = await sdk.subscriptions.update(subscription.id, details);
			if (price === "team" && quantity === 3) {
				expect(changed.latest_invoice).toBe(subscription.latest_invoice);
				return;
			}
			const invoice = await sdk.invoices.retrieve(String(changed.latest_invoice));
			expect(invoice.lines.data.map(({ amount }) => amount)).toEqual(
				preview.lines.data.map(({ amount }) => amount),
			);
			expect(invoice.total).toBe(preview.total);
			expect(invoice.amount_due).toBe(preview.amount_due);
			expect(itemOf(changed)).toMatchObject({ quantity, price: { id: prices[price].id } });
		}),
		{ numRuns: 12 },
	);
});
