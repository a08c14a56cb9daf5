import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { saveSubscription } from "./save-subscription.ts";
import { voidInvoice } from "./void-invoice.ts";

type Reason = NonNullable<Stripe.Subscription.CancellationDetails["reason"]>;

/** Ends a subscription now. Its schedule ends with it, drafts stay drafts, and no more money is asked for. */
export function endSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	reason: Reason | null,
	details: Partial<Stripe.Subscription.CancellationDetails> = {},
): Stripe.Subscription {
	const at = nowFor(sandbox, idOf(before.customer));
	const known = before.cancellation_details;
	const ended = saveSubscription(
		sandbox,
		before,
		{
			...before,
			cancel_at: null,
			cancel_at_period_end: false,
			canceled_at: before.canceled_at ?? at,
			cancellation_details: {
				comment: details.comment ?? known?.comment ?? null,
				feedback: details.feedback ?? known?.feedback ?? null,
				feedback_option: null,
				reason: reason ?? known?.reason ?? null,
			},
			ended_at: at,
			pending_update: null,
			schedule: null,
			status: before.status === "incomplete" ? "incomplete_expired" : "canceled",
		},
		before.status === "incomplete"
			? "customer.subscription.updated"
			: "customer.subscription.deleted",
	);
	stopCollection(sandbox, before.id);
	endSchedule(sandbox, idOrNull(before.schedule), at);
	return ended;
}

function stopCollection({ store }: Sandbox, subscription: string): void {
	for (const one of store.all("invoice")) {
		const of = one.parent?.subscription_details?.subscription;
		if (of !== subscription || (one.status !== "open" && one.status !== "draft")) continue;
		store.put({
			...one,
			auto_advance: false,
			next_payment_attempt: null,
			automatically_finalizes_at: null,
		});
	}
}

function endSchedule(sandbox: Sandbox, id: string | null, at: number): void {
	const schedule = id ? sandbox.store.get("subscription_schedule", id) : undefined;
	if (schedule?.status !== "active") return;
	const ended = sandbox.store.put<Stripe.SubscriptionSchedule>({
		...schedule,
		canceled_at: at,
		current_phase: null,
		status: "canceled",
	});
	emit(sandbox, "subscription_schedule.canceled", ended);
}

/** A first payment that was not made within 23 hours: the subscription never began. */
export function expireIncomplete(sandbox: Sandbox, before: Stripe.Subscription): void {
	endSubscription(sandbox, before, null);
	const invoice = sandbox.store.get("invoice", idOrNull(before.latest_invoice) ?? "");
	if (invoice?.status === "open") voidInvoice(sandbox, invoice);
}
