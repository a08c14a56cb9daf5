import type Stripe from "stripe";
import type { ItemWish } from "./change-subscription.server.ts";
import { idOf } from "./values.ts";

/**
 * Changes it when the period that is paid for is over, by a schedule: `proration_behavior: none` alone would
 * change it today.
 */
export async function changeAtPeriodEnd(
	sdk: Stripe,
	subscriptionId: string,
	wanted: readonly ItemWish[],
	interval: "month" | "year",
): Promise<void> {
	await dropSchedule(sdk, subscriptionId);
	const schedule = await sdk.subscriptionSchedules.create({ from_subscription: subscriptionId });
	const [running] = schedule.phases;
	if (!running) throw new Error(`The schedule ${schedule.id} has no phase.`);
	await sdk.subscriptionSchedules.update(schedule.id, {
		end_behavior: "release",
		proration_behavior: "none",
		phases: [
			{
				start_date: running.start_date,
				end_date: running.end_date,
				items: running.items.map(({ price, quantity }) => ({
					price: typeof price === "string" ? price : price.id,
					...(quantity === undefined ? {} : { quantity }),
				})),
				discounts: discountsOf(running),
				...(running.trial_end ? { trial_end: running.trial_end } : {}),
			},
			{
				start_date: running.end_date,
				items: wanted
					.filter(({ quantity }) => quantity > 0)
					.map(({ priceId, quantity }) => ({ price: priceId, quantity })),
				duration: { interval, interval_count: 1 },
				discounts: discountsOf(running),
			},
		],
	});
}

/** Takes a change back that waits for the period's end; nothing happens when none does. */
export async function dropSchedule(sdk: Stripe, subscriptionId: string): Promise<void> {
	const { schedule } = await sdk.subscriptions.retrieve(subscriptionId);
	const id = typeof schedule === "string" ? schedule : schedule?.id;
	if (id) await sdk.subscriptionSchedules.release(id);
}

/** What a phase does not name it does not have. */
function discountsOf({ discounts }: Stripe.SubscriptionSchedule.Phase) {
	return discounts.flatMap(({ discount, coupon }) => {
		const [discountId, couponId] = [idOf(discount), idOf(coupon)];
		if (discountId) return { discount: discountId };
		return couponId ? { coupon: couponId } : [];
	});
}
