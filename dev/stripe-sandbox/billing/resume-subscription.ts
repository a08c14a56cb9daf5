import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { cardFor } from "../payment/attach-card.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { type Period, periodAt } from "./billing-period.ts";
import { type DraftLine, periodLine } from "./draft-line.ts";
import { draftInvoice, finalizeInvoice } from "./finalize-invoice.ts";
import { payInvoice } from "./pay-invoice.ts";
import { debit } from "./proration-lines.ts";
import { saveSubscription } from "./save-subscription.ts";
import { sharedInterval } from "./shared-interval.ts";
import { inPeriod } from "./subscription-item.ts";

/**
 * Resumes a paused subscription; it stays paused until its invoice is paid. A new cycle begins now, unless it keeps
 * its anchor: then the rest of the period is charged.
 */
export function resumeSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	{ keepsAnchor, prorates }: { keepsAnchor: boolean; prorates: boolean },
): Stripe.Subscription {
	if (before.status !== "paused") {
		throw invalid(
			"The subscription is not paused: only subscriptions with a status of `paused` can be resumed.",
		);
	}
	const at = nowFor(sandbox, idOf(before.customer));
	const interval = sharedInterval(before.items.data.map(({ price }) => price));
	const anchor = keepsAnchor ? before.billing_cycle_anchor : at;
	const period = periodAt(anchor, interval, at);
	const items = before.items.data.map((item) => inPeriod(item, period));
	const resumed: Stripe.Subscription = {
		...before,
		billing_cycle_anchor: anchor,
		items: { ...before.items, data: items },
	};
	const draft = draftInvoice(sandbox, {
		customer: idOf(before.customer),
		subscription: resumed,
		reason: "subscription_update",
		currency: before.currency,
		lines: keepsAnchor
			? restLines(sandbox, items, period, prorates ? at : period.end)
			: items.map((item) => periodLine(sandbox, item, period)),
		discounts: before.discounts.map(idOf),
		isTaxed: before.automatic_tax.enabled,
		period: { start: at, end: at },
		at,
	});
	const invoice = finalizeInvoice(sandbox, draft);
	const card = cardFor(sandbox, idOf(before.customer), idOrNull(before.default_payment_method));
	const isPaid =
		invoice.status === "paid" ||
		payInvoice(sandbox, invoice, { card }).charge.outcome === "succeeded";
	const status = isPaid ? "active" : "paused";
	saveSubscription(sandbox, before, { ...resumed, latest_invoice: draft.id, status });
	const after = demand(sandbox, "subscription", before.id);
	if (isPaid) emit(sandbox, "customer.subscription.resumed", after);
	return after;
}

function restLines(
	sandbox: Sandbox,
	items: Stripe.SubscriptionItem[],
	period: Period,
	from: number,
): DraftLine[] {
	if (from === period.end) return [];
	return items.map((item) => debit(sandbox, item, period, from));
}
