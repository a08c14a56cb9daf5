import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { cardFor } from "../payment/attach-card.ts";
import { actionRequired, declined } from "../payment/decline.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { dun } from "./collect.ts";
import { lastingDiscounts } from "./discounts.ts";
import type { DraftLine } from "./draft-line.ts";
import { draftInvoice, finalizeInvoice } from "./finalize-invoice.ts";
import { payInvoice } from "./pay-invoice.ts";
import { addPendingItems, takePendingItems } from "./pending-items.ts";
import { type PlannedChange, planChange, type WantedChange } from "./plan-change.ts";
import { saveSubscription } from "./save-subscription.ts";

export type Change = {
	wanted: WantedChange;
	/** Whether prorations are invoiced now instead of with the next renewal. */
	invoicesNow: boolean;
	paymentBehavior:
		| "allow_incomplete"
		| "default_incomplete"
		| "error_if_incomplete"
		| "pending_if_incomplete";
	/** The discounts it has from now on. */
	discounts?: string[] | undefined;
};

const day = 86_400;

/**
 * Changes what a subscription is for and takes the money for it.
 *
 * @throws 402 when the payment behaviour wants all or nothing
 */
export function changeSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	change: Change,
): Stripe.Subscription {
	const now = nowFor(sandbox, idOf(before.customer));
	const planned = planChange(sandbox, before, change.wanted, now);
	const lines = linesNow(planned, change.invoicesNow);
	const waits = change.paymentBehavior === "pending_if_incomplete" && lines.length > 0;
	if (waits) return changeWhenPaid(sandbox, before, planned, change, lines, now);
	const after = saveSubscription(sandbox, before, applied(before, planned, change));
	if (lines.length > 0) invoiceNow(sandbox, after, change, lines, now);
	else addPendingItems(sandbox, after, planned.prorations, now);
	return demand(sandbox, "subscription", before.id);
}

/** What an invoice made now has on it: a cycle that begins anew is always charged, prorations on request. */
function linesNow({ prorations, begun }: PlannedChange, invoicesNow: boolean): DraftLine[] {
	return invoicesNow || begun.length > 0 ? [...prorations, ...begun] : [];
}

function applied(
	before: Stripe.Subscription,
	planned: PlannedChange,
	{ discounts }: Change,
): Stripe.Subscription {
	const endsTrial = before.status === "trialing" && !planned.isTrialing;
	const begunStatus = planned.isTrialing ? "trialing" : before.status;
	return {
		...before,
		billing_cycle_anchor: planned.anchor,
		cancel_at: before.cancel_at_period_end ? planned.period.end : before.cancel_at,
		discounts: discounts ?? before.discounts,
		items: { ...before.items, data: planned.items },
		status: endsTrial ? "active" : begunStatus,
		trial_end: planned.trialEnd,
		trial_start: planned.isTrialing
			? (before.trial_start ?? planned.period.start)
			: before.trial_start,
	};
}

function changeWhenPaid(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	planned: PlannedChange,
	change: Change,
	lines: DraftLine[],
	now: number,
): Stripe.Subscription {
	invoiceNow(sandbox, before, change, lines, now);
	const asked = demand(sandbox, "subscription", before.id);
	const invoice = demand(sandbox, "invoice", idOf(asked.latest_invoice ?? ""));
	const after =
		invoice.status === "paid"
			? applied(asked, planned, change)
			: waiting(asked, planned, change, now);
	return saveSubscription(sandbox, before, after);
}

/** Everything as it was, and what it is to be once its invoice is paid. */
function waiting(
	before: Stripe.Subscription,
	planned: PlannedChange,
	{ discounts }: Change,
	now: number,
): Stripe.Subscription {
	return {
		...before,
		pending_update: {
			billing_cycle_anchor: planned.anchor,
			cancel_at_period_end: null,
			discount: null,
			discounts: discounts ?? null,
			expires_at: now + day - 3600,
			metadata: null,
			subscription_items: planned.items,
			trial_end: before.status === "trialing" ? planned.trialEnd : null,
			trial_from_plan: null,
		},
	};
}

function invoiceNow(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	change: Change,
	lines: DraftLine[],
	now: number,
): void {
	const discounts = change.discounts ?? subscription.discounts.map(idOf);
	const draft = draftInvoice(sandbox, {
		customer: idOf(subscription.customer),
		subscription,
		reason: "subscription_update",
		currency: subscription.currency,
		lines: [...takePendingItems(sandbox, subscription.id), ...lines],
		discounts,
		isTaxed: subscription.automatic_tax.enabled,
		period: { start: now, end: now },
		at: now,
	});
	const lasting = lastingDiscounts(sandbox, subscription.discounts.map(idOf), now);
	sandbox.store.put({ ...subscription, latest_invoice: draft.id, discounts: lasting });
	const invoice = finalizeInvoice(sandbox, draft);
	if (invoice.status === "open") pay(sandbox, invoice, subscription, change);
}

function pay(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	subscription: Stripe.Subscription,
	{ paymentBehavior }: Change,
): void {
	sandbox.store.put({ ...invoice, next_payment_attempt: null });
	if (paymentBehavior === "default_incomplete") return;
	const card = cardFor(
		sandbox,
		idOf(subscription.customer),
		idOrNull(subscription.default_payment_method),
	);
	const { charge, invoice: failed } = payInvoice(sandbox, invoice, { card });
	if (charge.outcome === "succeeded") return;
	if (paymentBehavior === "error_if_incomplete") {
		throw declined(charge.outcome === "declined" ? charge.error : actionRequired, {
			keeps: false,
		});
	}
	if (paymentBehavior !== "pending_if_incomplete") dun(sandbox, failed);
}
