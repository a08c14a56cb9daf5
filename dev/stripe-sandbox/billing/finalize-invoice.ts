import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { newPaymentIntent } from "../payment/payment-intent.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { invoiceObject, type WantedInvoice } from "./invoice-object.ts";
import { markPaid } from "./mark-paid.ts";

/** Puts a draft on record. */
export function draftInvoice(sandbox: Sandbox, wanted: WantedInvoice): Stripe.Invoice {
	const draft = sandbox.store.put(invoiceObject(sandbox, wanted));
	emit(sandbox, "invoice.created", draft);
	return draft;
}

/**
 * Makes an invoice final: it gets its number, the customer's balance is set against it, and what remains is asked
 * for by a PaymentIntent. Nothing to pay is paid at once.
 */
export function finalizeInvoice(sandbox: Sandbox, draft: Stripe.Invoice): Stripe.Invoice {
	const customer = idOf(draft.customer ?? "");
	const at = nowFor(sandbox, customer);
	const owner = sandbox.store.get("customer", customer);
	const balance = owner?.balance ?? 0;
	const due = Math.max(draft.total + balance, 0);
	const ending = draft.total + balance - due;
	const sequence = owner?.next_invoice_sequence ?? 1;
	if (owner) {
		const currency = owner.currency ?? draft.currency;
		const after = { ...owner, balance: ending, currency, next_invoice_sequence: sequence + 1 };
		saveAndTell(sandbox, "customer.updated", owner, after);
	}
	const page = `${sandbox.origin}/invoice/${draft.id}`;
	const open = sandbox.store.put<Stripe.Invoice>({
		...draft,
		amount_due: due,
		amount_remaining: due,
		automatically_finalizes_at: null,
		effective_at: at,
		ending_balance: ending,
		hosted_invoice_url: page,
		invoice_pdf: `${page}/print`,
		number: `${owner?.invoice_prefix ?? "SANDBOX"}-${String(sequence).padStart(4, "0")}`,
		starting_balance: balance,
		status: "open",
		status_transitions: { ...draft.status_transitions, finalized_at: at },
	});
	emit(sandbox, "invoice.finalized", open);
	return due === 0
		? markPaid(sandbox, open, { attempted: true })
		: askForPayment(sandbox, open, customer);
}

function askForPayment(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	customer: string,
): Stripe.Invoice {
	const intent = sandbox.store.put(
		newPaymentIntent(sandbox, {
			customer,
			amount: invoice.amount_due,
			currency: invoice.currency,
			description: `Payment for Invoice ${invoice.number}`,
		}),
	);
	emit(sandbox, "payment_intent.created", intent);
	const payment = sandbox.store.put<Stripe.InvoicePayment>({
		id: newId("inpay"),
		object: "invoice_payment",
		amount_paid: null,
		amount_requested: invoice.amount_due,
		created: intent.created,
		currency: invoice.currency,
		invoice: invoice.id,
		is_default: true,
		livemode: false,
		payment: { type: "payment_intent", payment_intent: intent.id },
		status: "open",
		status_transitions: { canceled_at: null, paid_at: null },
	});
	const secret = { client_secret: intent.client_secret ?? "", type: "payment_intent" };
	return sandbox.store.put({
		...demand(sandbox, "invoice", idOf(payment.invoice)),
		confirmation_secret: secret,
	});
}
