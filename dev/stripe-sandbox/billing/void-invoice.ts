import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { intentOf } from "../payment/payment-intent.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";

/** Takes an open invoice back: it is owed no more. */
export function voidInvoice(sandbox: Sandbox, before: Stripe.Invoice): Stripe.Invoice {
	const at = nowFor(sandbox, idOf(before.customer ?? ""));
	const intent = intentOf(sandbox, before.id);
	if (intent && intent.status !== "succeeded") {
		const canceled = sandbox.store.put<Stripe.PaymentIntent>({
			...intent,
			canceled_at: at,
			cancellation_reason: "void_invoice",
			next_action: null,
			status: "canceled",
		});
		emit(sandbox, "payment_intent.canceled", canceled);
	}
	const voided = sandbox.store.put<Stripe.Invoice>({
		...before,
		amount_remaining: before.amount_due,
		auto_advance: false,
		next_payment_attempt: null,
		status: "void",
		status_transitions: { ...before.status_transitions, voided_at: at },
	});
	emit(sandbox, "invoice.voided", voided);
	return voided;
}
