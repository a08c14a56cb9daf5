import type Stripe from "stripe";
import { endSubscription } from "../billing/end-subscription.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";

/** The last phase is over: the subscription goes on by itself, or ends with it. */
export function endSchedule(sandbox: Sandbox, schedule: Stripe.SubscriptionSchedule): void {
	if (schedule.end_behavior === "release") {
		releaseSchedule(sandbox, schedule);
		return;
	}
	const at = nowFor(sandbox, idOf(schedule.customer));
	const done = sandbox.store.put<Stripe.SubscriptionSchedule>({
		...schedule,
		completed_at: at,
		current_phase: null,
		status: "completed",
	});
	emit(sandbox, "subscription_schedule.completed", done);
	const subscription = subscriptionOf(sandbox, schedule);
	if (subscription) endSubscription(sandbox, subscription, "cancellation_requested");
}

/** The subscription goes on as it is, without the schedule. */
export function releaseSchedule(
	sandbox: Sandbox,
	schedule: Stripe.SubscriptionSchedule,
): Stripe.SubscriptionSchedule {
	const subscription = subscriptionOf(sandbox, schedule);
	if (subscription) saveSubscription(sandbox, subscription, { ...subscription, schedule: null });
	const released = sandbox.store.put<Stripe.SubscriptionSchedule>({
		...schedule,
		current_phase: null,
		released_at: nowFor(sandbox, idOf(schedule.customer)),
		released_subscription: subscription?.id ?? null,
		status: "released",
		subscription: null,
	});
	emit(sandbox, "subscription_schedule.released", released);
	return released;
}

function subscriptionOf({ store }: Sandbox, { subscription }: Stripe.SubscriptionSchedule) {
	return store.get("subscription", idOrNull(subscription) ?? "");
}
