import type Stripe from "stripe";
import { expect, test } from "vitest";
import { advanceClock, seconds } from "./clock-kit.ts";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

/** A Business subscription with a schedule that goes on to something else at the period's end. */
async function downgrade(
	next: "starter" | "yearly" = "starter",
	phase: Partial<Stripe.SubscriptionScheduleUpdateParams.Phase> = {},
) {
	const { sdk } = await openSandbox();
	const prices = await catalogue(sdk);
	const clock = await sdk.testHelpers.testClocks.create({
		frozen_time: seconds("2027-03-01T00:00:00Z"),
	});
	const customer = await customerWithCard(sdk, "pm_card_visa", clock.id);
	const subscription = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: prices.business.id, quantity: 4 }],
	});
	const schedule = await sdk.subscriptionSchedules.create({ from_subscription: subscription.id });
	const [now] = schedule.phases;
	const planned = await sdk.subscriptionSchedules.update(schedule.id, {
		end_behavior: "release",
		phases: [
			{
				items: [{ price: prices.business.id, quantity: 4 }],
				start_date: now?.start_date ?? 0,
				end_date: now?.end_date ?? 0,
			},
			{ items: [{ price: prices[next].id, quantity: 2 }], proration_behavior: "none", ...phase },
		],
	});
	const advance = (to: string) => advanceClock(sdk, clock.id, to);
	return { sdk, ...prices, subscription, schedule: planned, advance };
}

test("a downgrade waits for the period's end, then costs the new price and nothing else", async () => {
	const { sdk, subscription, schedule, starter, business, advance } = await downgrade();
	expect(schedule).toMatchObject({ status: "active", subscription: subscription.id });
	expect((await sdk.subscriptions.retrieve(subscription.id)).schedule).toBe(schedule.id);
	await advance("2027-03-31T00:00:00Z");
	const before = await sdk.subscriptions.retrieve(subscription.id);
	expect(before.items.data[0]?.price.id).toBe(business.id);
	await advance("2027-04-01T02:00:00Z");
	const after = await sdk.subscriptions.retrieve(subscription.id, { expand: ["latest_invoice"] });
	expect(after.items.data[0]).toMatchObject({
		id: subscription.items.data[0]?.id,
		price: { id: starter.id },
		quantity: 2,
	});
	expect(after.latest_invoice).toMatchObject({
		status: "paid",
		total: 15_000,
		lines: { data: [{ amount: 15_000 }] },
	});
});

test("after its last phase the subscription goes on without the schedule", async () => {
	const { sdk, subscription, schedule, advance } = await downgrade();
	await advance("2027-04-30T00:00:00Z");
	await advance("2027-05-01T02:00:00Z");
	expect(await sdk.subscriptionSchedules.retrieve(schedule.id)).toMatchObject({
		status: "released",
		released_subscription: subscription.id,
		subscription: null,
	});
	expect(await sdk.subscriptions.retrieve(subscription.id)).toMatchObject({
		status: "active",
		schedule: null,
	});
});

test("a change to yearly at the period's end begins a year then", async () => {
	const { sdk, subscription, advance } = await downgrade("yearly");
	await advance("2027-04-01T02:00:00Z");
	const after = await sdk.subscriptions.retrieve(subscription.id);
	expect(after.items.data[0]).toMatchObject({
		current_period_start: seconds("2027-04-01T00:00:00Z"),
		current_period_end: seconds("2028-04-01T00:00:00Z"),
	});
});

test("a released schedule changes nothing any more", async () => {
	const { sdk, subscription, schedule, business, advance } = await downgrade();
	const released = await sdk.subscriptionSchedules.release(schedule.id);
	expect(released.status).toBe("released");
	await advance("2027-04-01T02:00:00Z");
	const after = await sdk.subscriptions.retrieve(subscription.id);
	expect(after.items.data[0]?.price.id).toBe(business.id);
	expect((await refusal(sdk.subscriptionSchedules.release(schedule.id))).statusCode).toBe(400);
});

test("a schedule that is cancelled ends its subscription", async () => {
	const { sdk, subscription, schedule } = await downgrade();
	expect((await sdk.subscriptionSchedules.cancel(schedule.id)).status).toBe("canceled");
	expect((await sdk.subscriptions.retrieve(subscription.id)).status).toBe("canceled");
});

test("a subscription has one schedule, which decides how it ends", async () => {
	const { sdk, subscription } = await downgrade();
	const second = await refusal(
		sdk.subscriptionSchedules.create({ from_subscription: subscription.id }),
	);
	expect(second.message).toContain("already attached to a schedule");
	const cancel = sdk.subscriptions.update(subscription.id, { cancel_at_period_end: true });
	expect((await refusal(cancel)).message).toContain("managed by the subscription schedule");
});
