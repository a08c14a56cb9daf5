import type Stripe from "stripe";
import { emit } from "../events.ts";
import { cardFor } from "../payment/attach-card.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { periodAt } from "./billing-period.ts";
import { lastingDiscounts } from "./discounts.ts";
import { periodLine } from "./draft-line.ts";
import { endSubscription } from "./end-subscription.ts";
import { draftInvoice } from "./finalize-invoice.ts";
import { takePendingItems } from "./pending-items.ts";
import { saveSubscription } from "./save-subscription.ts";
import { sharedInterval } from "./shared-interval.ts";
import { currentPeriod, inPeriod } from "./subscription-item.ts";

/** The period is over: a subscription that is to end does, any other begins its next period with a draft invoice. */
export function renew(sandbox: Sandbox, before: Stripe.Subscription): void {
	const { end } = currentPeriod(before);
	if (before.cancel_at_period_end) {
		endSubscription(sandbox, before, "cancellation_requested");
		return;
	}
	if (before.status === "trialing" && endTrialWithoutCard(sandbox, before)) return;
	const interval = sharedInterval(before.items.data.map(({ price }) => price));
	const period = periodAt(before.billing_cycle_anchor, interval, end);
	const renewed: Stripe.Subscription = {
		...before,
		items: { ...before.items, data: before.items.data.map((item) => inPeriod(item, period)) },
		status: before.status === "trialing" ? "active" : before.status,
	};
	const draft = renewalInvoice(sandbox, before, renewed, end);
	const discounts = lastingDiscounts(sandbox, before.discounts.map(idOf), end);
	saveSubscription(sandbox, before, { ...renewed, latest_invoice: draft.id, discounts });
}

function renewalInvoice(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	renewed: Stripe.Subscription,
	at: number,
): Stripe.Invoice {
	const period = currentPeriod(renewed);
	const lines = [
		...takePendingItems(sandbox, before.id),
		...renewed.items.data.map((item) => periodLine(sandbox, item, period)),
	];
	const draft = draftInvoice(sandbox, {
		customer: idOf(before.customer),
		subscription: renewed,
		reason: "subscription_cycle",
		currency: before.currency,
		lines,
		discounts: before.discounts.map(idOf),
		isTaxed: before.automatic_tax.enabled,
		period: currentPeriod(before),
		at,
	});
	if (before.status !== "unpaid" && !before.pause_collection) return draft;
	// What an unpaid subscription owes from now on waits as drafts until somebody settles it.
	const held = {
		auto_advance: false,
		automatically_finalizes_at: null,
		next_payment_attempt: null,
	};
	return sandbox.store.put({ ...draft, ...held });
}

/** Whether a trial that ends without a card ended otherwise than with an invoice. */
function endTrialWithoutCard(sandbox: Sandbox, before: Stripe.Subscription): boolean {
	if (cardFor(sandbox, idOf(before.customer), idOrNull(before.default_payment_method)))
		return false;
	const wanted = before.trial_settings?.end_behavior.missing_payment_method;
	if (wanted === "cancel") {
		endSubscription(sandbox, before, null);
		return true;
	}
	if (wanted !== "pause") return false;
	saveSubscription(sandbox, before, { ...before, status: "paused" });
	emit(sandbox, "customer.subscription.paused", demand(sandbox, "subscription", before.id));
	return true;
}
