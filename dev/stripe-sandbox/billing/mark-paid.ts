import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { paymentOf } from "../payment/payment-intent.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { settleSubscription } from "./settle-subscription.ts";

/** The money is in (or there was none to pay): the invoice is paid and its subscription moves on. */
export function markPaid(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	{ attempted }: { attempted: boolean },
): Stripe.Invoice {
	const at = nowFor(sandbox, idOf(invoice.customer ?? ""));
	const paid = sandbox.store.put<Stripe.Invoice>({
		...invoice,
		amount_paid: invoice.amount_due,
		amount_remaining: 0,
		attempted,
		attempt_count: invoice.attempt_count + (invoice.amount_due > 0 ? 1 : 0),
		auto_advance: false,
		next_payment_attempt: null,
		status: "paid",
		status_transitions: { ...invoice.status_transitions, paid_at: at },
	});
	closePayment(sandbox, paid, at);
	emit(sandbox, "invoice.paid", paid);
	emit(sandbox, "invoice.payment_succeeded", paid);
	settleSubscription(sandbox, paid);
	return paid;
}

function closePayment(sandbox: Sandbox, invoice: Stripe.Invoice, at: number): void {
	const payment = paymentOf(sandbox, invoice.id);
	if (!payment) return;
	const closed = sandbox.store.put<Stripe.InvoicePayment>({
		...payment,
		amount_paid: invoice.amount_paid,
		status: "paid",
		status_transitions: { canceled_at: null, paid_at: at },
	});
	emit(sandbox, "invoice_payment.paid", closed);
}
