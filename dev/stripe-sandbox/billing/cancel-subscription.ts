import type Stripe from "stripe";
import { noSuch } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { type DraftLine, priceOf, productName } from "./draft-line.ts";
import { endSubscription } from "./end-subscription.ts";
import { draftInvoice, finalizeInvoice } from "./finalize-invoice.ts";
import { addPendingItems, takePendingItems } from "./pending-items.ts";
import { restOf } from "./proration.ts";
import { currentPeriod } from "./subscription-item.ts";

type Wanted = {
	invoiceNow: boolean;
	prorate: boolean;
	details: Partial<Stripe.Subscription.CancellationDetails>;
};

/** Ends a subscription at once, with a credit for the unused time if that is wanted. */
export function cancelSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	{ invoiceNow, prorate, details }: Wanted,
): Stripe.Subscription {
	if (before.status === "canceled" || before.status === "incomplete_expired") {
		throw noSuch("subscription", before.id);
	}
	const at = nowFor(sandbox, idOf(before.customer));
	const credits = prorate && before.status === "active" ? unusedTime(sandbox, before, at) : [];
	if (invoiceNow) lastInvoice(sandbox, before, credits, at);
	else addPendingItems(sandbox, before, credits, at);
	const latest = sandbox.store.get("subscription", before.id) ?? before;
	return endSubscription(sandbox, latest, "cancellation_requested", details);
}

function unusedTime(sandbox: Sandbox, subscription: Stripe.Subscription, at: number): DraftLine[] {
	const period = currentPeriod(subscription);
	return subscription.items.data.map((item) => ({
		amount: -restOf(priceOf(item), period, at),
		description: `Unused time on ${item.quantity ?? 1} × ${productName(sandbox, item.price)}`,
		price: item.price,
		quantity: item.quantity ?? 1,
		period: { start: at, end: period.end },
		isProration: true,
		subscription: subscription.id,
		subscriptionItem: item.id,
		invoiceItem: null,
	}));
}

function lastInvoice(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	credits: DraftLine[],
	at: number,
): void {
	const lines = [...takePendingItems(sandbox, subscription.id), ...credits];
	if (lines.length === 0) return;
	const draft = draftInvoice(sandbox, {
		customer: idOf(subscription.customer),
		subscription,
		reason: "subscription_update",
		currency: subscription.currency,
		lines,
		discounts: subscription.discounts.map(idOf),
		isTaxed: subscription.automatic_tax.enabled,
		period: { start: at, end: at },
		at,
	});
	sandbox.store.put({ ...subscription, latest_invoice: draft.id });
	finalizeInvoice(sandbox, draft);
}
