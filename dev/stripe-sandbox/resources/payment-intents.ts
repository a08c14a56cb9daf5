import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { subscriptionOf } from "../billing/invoice-object.ts";
import { payInvoice } from "../billing/pay-invoice.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { attachCard, findCard } from "../payment/attach-card.ts";
import { declined } from "../payment/decline.ts";
import { invoiceOfIntent } from "../payment/payment-intent.ts";
import { idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

/** Payment intents come from invoices; what remains is to look at them and to confirm them. */
export const paymentIntents = [
	endpoint(
		"GET /v1/payment_intents/:id",
		z.strictObject({ client_secret: given.text.optional() }),
		({ sandbox, id }) => demand(sandbox, "payment_intent", id),
	),
	endpoint(
		"POST /v1/payment_intents/:id/confirm",
		z.strictObject({
			off_session: given.flag.optional(),
			payment_method: given.text.optional(),
			return_url: given.text.optional(),
		}),
		({ sandbox, id, given: wanted }) =>
			confirm(sandbox, demand(sandbox, "payment_intent", id), wanted.payment_method),
	),
	endpoint(
		"GET /v1/payment_intents",
		z.strictObject({ ...given.listShape, created: given.created, customer: given.text.optional() }),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("payment_intent")
				.filter((one) => !wanted.customer || one.customer === wanted.customer);
			return listPage(found, wanted, path);
		},
	),
];

function confirm(
	sandbox: Sandbox,
	intent: Stripe.PaymentIntent,
	named: string | undefined,
): Stripe.PaymentIntent {
	if (intent.status === "succeeded" || intent.status === "canceled") {
		throw invalid(
			`You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`,
			{
				code: "payment_intent_unexpected_state",
			},
		);
	}
	const card = named
		? findCard(sandbox, named, "payment_method").id
		: idOrNull(intent.payment_method);
	const invoice = invoiceOfIntent(sandbox, intent.id);
	const customer = idOrNull(intent.customer);
	if (!card || !invoice || !customer) {
		throw invalid("You cannot confirm this PaymentIntent because it's missing a payment method.", {
			code: "payment_intent_unexpected_state",
		});
	}
	attachCard(sandbox, card, customer);
	const paid = payInvoice(sandbox, invoice, { card });
	if (paid.charge.outcome === "succeeded") keepForSubscription(sandbox, paid.invoice, card);
	if (paid.charge.outcome !== "declined") return demand(sandbox, "payment_intent", intent.id);
	throw declined(paid.charge.error, paid.intent ? { paymentIntent: paid.intent } : {});
}

/** The card that paid is the subscription's from now on, where it was set up so. */
function keepForSubscription(sandbox: Sandbox, invoice: Stripe.Invoice, card: string): void {
	const before = subscriptionOf(sandbox, invoice);
	if (before?.payment_settings?.save_default_payment_method !== "on_subscription") return;
	saveSubscription(sandbox, before, { ...before, default_payment_method: card });
}
