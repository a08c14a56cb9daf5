import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { cardFor } from "../payment/attach-card.ts";
import { actionRequired, declined } from "../payment/decline.ts";
import { newSetupIntent } from "../payment/set-up.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { tellingEntitlements } from "./active-entitlements.ts";
import { type Period, periodAt } from "./billing-period.ts";
import { lastingDiscounts, redeem, type WantedDiscount } from "./discounts.ts";
import { type DraftLine, periodLine } from "./draft-line.ts";
import { draftInvoice, finalizeInvoice } from "./finalize-invoice.ts";
import { hasEnded } from "./has-ended.ts";
import { payInvoice } from "./pay-invoice.ts";
import { restOf } from "./proration.ts";
import { saveSubscription } from "./save-subscription.ts";
import { sharedInterval } from "./shared-interval.ts";
import { newSubscriptionItem } from "./subscription-item.ts";
import { subscriptionObject } from "./subscription-object.ts";

export type NewSubscription = {
	customer: string;
	items: { price: Stripe.Price; quantity: number; metadata?: Stripe.Metadata }[];
	trialEnd: number | null;
	/** The first full period begins here; the time until then is charged in proportion. */
	anchor: number | null;
	prorates: boolean;
	paymentBehavior:
		| "allow_incomplete"
		| "default_incomplete"
		| "error_if_incomplete"
		| "pending_if_incomplete";
	/** The card's owner has just confirmed it. */
	isConfirmed: boolean;
	discounts: WantedDiscount[];
	checkoutSession: string | null;
	/** Settings that are copied as they are. */
	settings: Partial<Stripe.Subscription>;
};

/**
 * Begins a subscription: its first invoice is made and its money asked for at once.
 *
 * @throws 402 when the payment behaviour wants all or nothing
 */
export function startSubscription(sandbox: Sandbox, wanted: NewSubscription): Stripe.Subscription {
	const begun = tellingEntitlements(sandbox, wanted.customer, () =>
		sandbox.store.put(begin(sandbox, wanted)),
	);
	emit(sandbox, "customer.subscription.created", begun);
	firstInvoice(sandbox, begun, wanted);
	const known = demand(sandbox, "subscription", begun.id);
	const discounts = lastingDiscounts(sandbox, known.discounts.map(idOf), known.created);
	return saveSubscription(sandbox, known, { ...known, discounts });
}

function begin(sandbox: Sandbox, wanted: NewSubscription): Stripe.Subscription {
	const { customer, trialEnd } = wanted;
	const at = nowFor(sandbox, customer);
	const prices = wanted.items.map(({ price }) => price);
	const interval = sharedInterval(prices);
	const anchor = trialEnd ?? wanted.anchor ?? at;
	const period = trialEnd ? { start: at, end: trialEnd } : firstPeriod(anchor, interval, at);
	const id = newId("sub");
	const items = wanted.items.map((item) =>
		newSubscriptionItem({ ...item, period, subscription: id, created: at }),
	);
	const currency = prices[0]?.currency ?? "usd";
	checkCurrency(sandbox, customer, currency);
	const blank = subscriptionObject(sandbox, {
		id,
		customer,
		currency,
		anchor,
		at,
		items,
		trialEnd,
	});
	const discounts = redeem(sandbox, wanted.discounts, {
		customer,
		subscription: id,
		at,
		checkoutSession: wanted.checkoutSession,
	});
	const made: Stripe.Subscription = { ...blank, ...wanted.settings, discounts };
	return trialEnd === null ? made : onTrial(sandbox, made, customer);
}

/** A customer pays in one currency at a time. */
function checkCurrency({ store }: Sandbox, customer: string, currency: string): void {
	const other = store
		.all("subscription")
		.find((one) => one.customer === customer && !hasEnded(one) && one.currency !== currency);
	if (!other) return;
	throw invalid(
		`You cannot combine currencies on a single customer. This customer has an active subscription, subscription schedule, discount, quote, or invoice item with currency ${other.currency}`,
	);
}

function firstPeriod(anchor: number, interval: Stripe.Price.Recurring, at: number): Period {
	return anchor > at ? { start: at, end: anchor } : periodAt(anchor, interval, at);
}

function firstInvoice(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	wanted: NewSubscription,
): void {
	const at = subscription.created;
	const draft = draftInvoice(sandbox, {
		customer: wanted.customer,
		subscription,
		reason: "subscription_create",
		currency: subscription.currency,
		lines: firstLines(sandbox, subscription, wanted),
		discounts: subscription.discounts.map(idOf),
		isTaxed: subscription.automatic_tax.enabled,
		period: { start: at, end: at },
		at,
	});
	sandbox.store.put({ ...subscription, latest_invoice: draft.id });
	const invoice = finalizeInvoice(sandbox, draft);
	if (invoice.status !== "open") return;
	if (subscription.collection_method === "send_invoice") {
		const sent = demand(sandbox, "subscription", subscription.id);
		sandbox.store.put<Stripe.Subscription>({ ...sent, status: "active" });
		sandbox.store.put({ ...invoice, next_payment_attempt: null });
	} else payFirst(sandbox, invoice, wanted, idOrNull(subscription.default_payment_method));
}

function payFirst(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	{ customer, paymentBehavior, isConfirmed }: NewSubscription,
	preferred: string | null,
): void {
	if (paymentBehavior === "default_incomplete") {
		sandbox.store.put({ ...invoice, next_payment_attempt: null });
		return;
	}
	const card = cardFor(sandbox, customer, preferred);
	if (!card) {
		throw invalid(
			"This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
			{ code: "resource_missing" },
		);
	}
	const { charge } = payInvoice(sandbox, invoice, { card, isConfirmed });
	if (charge.outcome === "succeeded" || paymentBehavior !== "error_if_incomplete") return;
	const error = charge.outcome === "declined" ? charge.error : actionRequired;
	throw declined(error, { keeps: false });
}

/** A trial needs no money yet; a card it has not is asked for by a SetupIntent. */
function onTrial(
	sandbox: Sandbox,
	made: Stripe.Subscription,
	customer: string,
): Stripe.Subscription {
	const hasCard = cardFor(sandbox, customer, idOrNull(made.default_payment_method));
	const intent = hasCard ? null : sandbox.store.put(newSetupIntent(sandbox, customer, null));
	return { ...made, pending_setup_intent: intent?.id ?? null, status: "trialing" };
}

function firstLines(
	sandbox: Sandbox,
	{ items, trial_end: trialEnd, created }: Stripe.Subscription,
	{ anchor, prorates }: NewSubscription,
): DraftLine[] {
	return items.data.flatMap((item) => {
		const period = { start: item.current_period_start, end: item.current_period_end };
		const line = periodLine(sandbox, item, period, trialEnd !== null);
		if (trialEnd !== null || anchor === null || anchor <= created) return [line];
		if (!prorates) return [];
		const interval = sharedInterval([item.price]);
		const whole = periodAt(anchor, interval, period.start);
		return [{ ...line, amount: restOf(line.amount, whole, period.start), isProration: true }];
	});
}
