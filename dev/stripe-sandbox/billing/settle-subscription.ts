import type Stripe from "stripe";
import { emit } from "../events.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { subscriptionOf } from "./invoice-object.ts";
import { saveSubscription } from "./save-subscription.ts";

/** What a paid invoice does to its subscription: an update that waited for it is made, debts are forgotten. */
export function settleSubscription(sandbox: Sandbox, invoice: Stripe.Invoice): void {
	const subscription = subscriptionOf(sandbox, invoice);
	if (!subscription || subscription.latest_invoice !== invoice.id) return;
	if (subscription.pending_update) applyPendingUpdate(sandbox, subscription);
	else if (wasWaiting.has(subscription.status)) {
		const after = saveSubscription(sandbox, subscription, { ...subscription, status: "active" });
		if (subscription.status === "paused") emit(sandbox, "customer.subscription.resumed", after);
	}
}

const wasWaiting = new Set<string>(["incomplete", "past_due", "paused", "unpaid"]);

function applyPendingUpdate(sandbox: Sandbox, before: Stripe.Subscription): void {
	const update = before.pending_update;
	if (!update) return;
	const items = update.subscription_items ?? before.items.data;
	const after: Stripe.Subscription = {
		...before,
		billing_cycle_anchor: update.billing_cycle_anchor ?? before.billing_cycle_anchor,
		items: { ...before.items, data: items },
		discounts: update.discounts?.map(idOf) ?? before.discounts,
		pending_update: null,
		trial_end: update.trial_end ?? before.trial_end,
		status: before.status === "trialing" && update.trial_end !== null ? "active" : before.status,
	};
	saveSubscription(sandbox, before, after);
	emit(sandbox, "customer.subscription.pending_update_applied", after);
}
