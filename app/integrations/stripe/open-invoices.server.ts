import type Stripe from "stripe";
import type { OpenInvoice } from "./billing-state.ts";
import { idOf, momentOrNull } from "./values.ts";

/** The customer's invoices that wait for a payment, oldest first. */
export async function readOpenInvoices(sdk: Stripe, customerId: string): Promise<OpenInvoice[]> {
	const { data } = await sdk.invoices.list({ customer: customerId, status: "open", limit: 100 });
	const [newest, ...older] = data;
	if (!newest) return [];
	return [...older.reverse().map((one) => readInvoice(one, false)), await readNewest(sdk, newest)];
}

/** Only the newest is what somebody is paying now: only of it is asked what its payment waits for. */
async function readNewest(sdk: Stripe, { id }: Stripe.Invoice): Promise<OpenInvoice> {
	const invoice = await sdk.invoices.retrieve(id, {
		expand: ["payments.data.payment.payment_intent"],
	});
	const needsAction = (invoice.payments?.data ?? []).some(({ payment }) => {
		const intent = payment.payment_intent;
		return typeof intent === "object" && intent?.status === "requires_action";
	});
	return readInvoice(invoice, needsAction);
}

function readInvoice(invoice: Stripe.Invoice, needsAction: boolean): OpenInvoice {
	return {
		subscriptionId: idOf(invoice.parent?.subscription_details?.subscription),
		finalizedAt: momentOrNull(invoice.status_transitions.finalized_at),
		url: invoice.hosted_invoice_url ?? null,
		needsAction,
		isFailedRenewal: isFailedRenewal(invoice),
	};
}

/** A debit that is under way was tried once and is not tried again. */
function isFailedRenewal({
	billing_reason,
	collection_method,
	attempt_count,
	next_payment_attempt,
}: Stripe.Invoice): boolean {
	const isRenewal =
		billing_reason === "subscription_cycle" && collection_method === "charge_automatically";
	const hasFailed = attempt_count > 1 || (attempt_count === 1 && next_payment_attempt !== null);
	return isRenewal && hasFailed;
}
