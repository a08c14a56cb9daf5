import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { periodAt } from "./billing-period.ts";
import { redeem, type WantedDiscount } from "./discounts.ts";
import { type DraftLine, periodLine } from "./draft-line.ts";
import { hasEnded } from "./has-ended.ts";
import { invoiceObject } from "./invoice-object.ts";
import { pendingLines } from "./pending-items.ts";
import { type PlannedChange, planChange, type WantedChange } from "./plan-change.ts";
import { sharedInterval } from "./shared-interval.ts";
import { type NewSubscription, startSubscription } from "./start-subscription.ts";
import { inPeriod } from "./subscription-item.ts";

export type WantedPreview = {
	change: WantedChange;
	invoicesNow: boolean;
	/** Only what each further period will cost. */
	isRecurring: boolean;
	discounts: WantedDiscount[] | null;
	endsWithPeriod: boolean;
	isTaxed: boolean | null;
};

/** The next invoice of a subscription as it would be after a change. Nothing is written. */
export function previewChange(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	wanted: WantedPreview,
): Stripe.Invoice {
	return sandbox.store.pretend(() => {
		const customer = idOf(subscription.customer);
		const now = nowFor(sandbox, customer);
		const planned = planChange(sandbox, subscription, wanted.change, now);
		const redeemed = wanted.discounts
			? redeem(sandbox, wanted.discounts, { customer, subscription: subscription.id, at: now })
			: subscription.discounts.map(idOf);
		const invoice = invoiceObject(sandbox, {
			customer,
			subscription,
			...whenAndWhat(sandbox, subscription, planned, wanted, now),
			currency: subscription.currency,
			discounts: redeemed,
			isTaxed: wanted.isTaxed ?? subscription.automatic_tax.enabled,
			prorationDate: wanted.change.prorationDate,
		});
		return asPreview(sandbox, customer, invoice);
	});
}

/** What is charged now, if anything is; else what the next period's invoice has on it. */
function whenAndWhat(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	planned: PlannedChange,
	wanted: WantedPreview,
	now: number,
) {
	const chargesNow = wanted.invoicesNow || planned.begun.length > 0;
	const lines = wanted.isRecurring || !chargesNow ? [] : linesOf(planned);
	if (lines.length > 0) {
		return { reason: "subscription_update", lines, period: { start: now, end: now }, at: now };
	}
	const next = nextLines(sandbox, subscription, planned, wanted);
	return { reason: "upcoming", lines: next, period: planned.period, at: planned.period.end };
}

/** The first invoice of a subscription that does not exist yet. Nothing is written. */
export function previewStart(sandbox: Sandbox, wanted: NewSubscription): Stripe.Invoice {
	return sandbox.store.pretend(() => {
		const made = startSubscription(sandbox, { ...wanted, paymentBehavior: "default_incomplete" });
		const invoice = demand(sandbox, "invoice", idOf(made.latest_invoice ?? ""));
		return { ...invoice, id: newId("upcoming_in"), status: "draft", number: null };
	});
}

function linesOf({ prorations, begun }: PlannedChange): DraftLine[] {
	return [...prorations, ...begun];
}

function nextLines(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	{ items, prorations, anchor, period }: PlannedChange,
	{ isRecurring, endsWithPeriod }: WantedPreview,
): DraftLine[] {
	const waiting = isRecurring ? [] : [...pendingLines(sandbox, subscription.id), ...prorations];
	const ends = endsWithPeriod || hasEnded(subscription);
	if (ends && waiting.length === 0) {
		throw invalid(`No upcoming invoices for customer: ${idOf(subscription.customer)}`, {
			code: "invoice_upcoming_none",
		});
	}
	const interval = sharedInterval(items.map(({ price }) => price));
	const next = periodAt(anchor, interval, period.end);
	return ends
		? waiting
		: [...waiting, ...items.map((item) => periodLine(sandbox, inPeriod(item, next), next))];
}

function asPreview({ store }: Sandbox, customer: string, invoice: Stripe.Invoice): Stripe.Invoice {
	const balance = store.get("customer", customer)?.balance ?? 0;
	const due = Math.max(invoice.total + balance, 0);
	return {
		...invoice,
		id: newId("upcoming_in"),
		amount_due: due,
		amount_remaining: due,
		starting_balance: balance,
		ending_balance: invoice.total + balance - due,
	};
}
