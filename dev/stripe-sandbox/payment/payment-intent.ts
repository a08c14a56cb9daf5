import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";

type Wanted = { customer: string; amount: number; currency: string; description: string };

export function newPaymentIntent(
	sandbox: Sandbox,
	{ customer, amount, currency, description }: Wanted,
): Stripe.PaymentIntent {
	const id = newId("pi");
	return {
		id,
		object: "payment_intent",
		allowed_payment_method_types: null,
		amount,
		amount_capturable: 0,
		amount_received: 0,
		application: null,
		application_fee_amount: null,
		automatic_payment_methods: null,
		canceled_at: null,
		cancellation_reason: null,
		capture_method: "automatic",
		client_secret: `${id}_secret_${newId("x", 24).slice(2)}`,
		confirmation_method: "automatic",
		created: nowFor(sandbox, customer),
		currency,
		customer,
		customer_account: null,
		description,
		excluded_payment_method_types: null,
		last_payment_error: null,
		latest_charge: null,
		livemode: false,
		managed_payments: null,
		metadata: {},
		next_action: null,
		on_behalf_of: null,
		payment_method: null,
		payment_method_configuration_details: null,
		payment_method_options: null,
		payment_method_types: ["card"],
		payment_record: null,
		processing: null,
		receipt_email: null,
		review: null,
		setup_future_usage: "off_session",
		shipping: null,
		source: null,
		statement_descriptor: null,
		statement_descriptor_suffix: null,
		status: "requires_payment_method",
		transfer_data: null,
		transfer_group: null,
	};
}

/** The intent by which an open invoice asks for its money. */
export function intentOf({ store }: Sandbox, invoice: string): Stripe.PaymentIntent | null {
	const payment = paymentOf({ store }, invoice);
	const intent = payment?.payment.payment_intent;
	return (intent && store.get("payment_intent", idOf(intent))) || null;
}

export function paymentOf(
	{ store }: Pick<Sandbox, "store">,
	invoice: string,
): Stripe.InvoicePayment | null {
	return store.all("invoice_payment").findLast((one) => one.invoice === invoice) ?? null;
}

/** The invoice that an intent pays. */
export function invoiceOfIntent({ store }: Sandbox, intent: string): Stripe.Invoice | null {
	const payment = store.all("invoice_payment").find((one) => one.payment.payment_intent === intent);
	return (payment && store.get("invoice", idOf(payment.invoice))) || null;
}
