import type Stripe from "stripe";
import { emit } from "../events.ts";
import { type Charge, charge } from "../payment/charge.ts";
import type { CardError } from "../payment/decline.ts";
import { intentOf } from "../payment/payment-intent.ts";
import type { Sandbox } from "../sandbox.ts";
import { markPaid } from "./mark-paid.ts";

export type Payment = {
	/** Null when there is none to take it from. */
	card: string | null;
	/** The card's owner has just confirmed this payment. */
	isConfirmed?: boolean;
};

export type Paid = { charge: Charge; invoice: Stripe.Invoice; intent: Stripe.PaymentIntent | null };

const noCard: CardError = {
	code: "resource_missing",
	message:
		"This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
};

/** Tries to take an open invoice's money once, and puts on record what came of it. */
export function payInvoice(sandbox: Sandbox, invoice: Stripe.Invoice, payment: Payment): Paid {
	const { card } = payment;
	const result: Charge = card
		? charge(sandbox, { ...payment, card })
		: { outcome: "declined", error: noCard };
	const intent = advanceIntent(sandbox, invoice.id, card, result);
	if (result.outcome === "succeeded") {
		return { charge: result, invoice: markPaid(sandbox, invoice, { attempted: true }), intent };
	}
	return { charge: result, invoice: markFailed(sandbox, invoice, result), intent };
}

function markFailed(sandbox: Sandbox, before: Stripe.Invoice, result: Charge): Stripe.Invoice {
	const after = sandbox.store.put({
		...before,
		attempted: true,
		attempt_count: before.attempt_count + 1,
		next_payment_attempt: null,
	});
	emit(sandbox, "invoice.payment_failed", after);
	if (result.outcome === "requires_action") emit(sandbox, "invoice.payment_action_required", after);
	return after;
}

function advanceIntent(
	sandbox: Sandbox,
	invoice: string,
	card: string | null,
	result: Charge,
): Stripe.PaymentIntent | null {
	const before = intentOf(sandbox, invoice);
	if (!before) return null;
	if (result.outcome === "succeeded") {
		const done = { amount_received: before.amount, payment_method: card, next_action: null };
		return tell(sandbox, "payment_intent.succeeded", {
			...before,
			...done,
			last_payment_error: null,
			status: "succeeded",
		});
	}
	if (result.outcome === "requires_action") {
		return tell(sandbox, "payment_intent.requires_action", {
			...before,
			payment_method: card,
			status: "requires_action",
			next_action: {
				type: "redirect_to_url",
				redirect_to_url: { return_url: null, url: `${sandbox.origin}/invoice/${invoice}` },
			},
		});
	}
	return tell(sandbox, "payment_intent.payment_failed", {
		...before,
		payment_method: null,
		next_action: null,
		last_payment_error: {
			type: "card_error",
			...result.error,
			...(card ? paidWith(sandbox, card) : {}),
		},
		status: "requires_payment_method",
	});
}

function paidWith({ store }: Sandbox, card: string) {
	const method = store.get("payment_method", card);
	return method ? { payment_method: method } : {};
}

function tell(
	sandbox: Sandbox,
	type: Stripe.EventBase["type"],
	intent: Stripe.PaymentIntent,
): Stripe.PaymentIntent {
	sandbox.store.put(intent);
	emit(sandbox, type, intent);
	return intent;
}
