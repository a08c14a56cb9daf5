import type Stripe from "stripe";

/** Ends it with the period that is paid for, or lets it go on after all. */
export async function endWithPeriod(
	sdk: Stripe,
	subscriptionId: string,
	ends: boolean,
): Promise<void> {
	await sdk.subscriptions.update(subscriptionId, { cancel_at_period_end: ends });
}

/** Goes on with one that paused because its trial ended without a card: a period begins, and is charged. */
export async function goOn(sdk: Stripe, subscriptionId: string): Promise<void> {
	await sdk.subscriptions.resume(subscriptionId, { billing_cycle_anchor: { type: "now" } });
}
