import type Stripe from "stripe";
import { testClockOf } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import type { WantedInvoice } from "./invoice-object.ts";

/** An invoice without its lines and sums. */
export function blankInvoice(sandbox: Sandbox, id: string, wanted: WantedInvoice) {
	const { customer, subscription, at } = wanted;
	return {
		id,
		object: "invoice",
		account_country: "ZA",
		account_name: "Crowdminder",
		automatically_finalizes_at: at + 3600,
		billing_reason: wanted.reason,
		collection_method:
			wanted.collection ?? subscription?.collection_method ?? "charge_automatically",
		created: at,
		currency: wanted.currency,
		customer,
		...personOf(sandbox, customer),
		description: wanted.description ?? null,
		due_date: dueDate(wanted),
		metadata: wanted.metadata ?? {},
		next_payment_attempt: at + 3600,
		parent: parentOf(wanted),
		period_end: wanted.period.end,
		period_start: wanted.period.start,
		...nothingYet,
		test_clock: testClockOf(sandbox, customer),
		webhooks_delivered_at: at,
	} satisfies Partial<Stripe.Invoice>;
}

function dueDate({ daysUntilDue, subscription, at }: WantedInvoice): number | null {
	const days = daysUntilDue ?? subscription?.days_until_due ?? null;
	return days === null ? null : at + days * 86_400;
}

/** Whom the invoice is for, as they are now. */
function personOf({ store }: Sandbox, customer: string) {
	const owner = store.get("customer", customer);
	return {
		customer_address: owner?.address ?? null,
		customer_email: owner?.email ?? null,
		customer_name: owner?.name ?? null,
		customer_phone: owner?.phone ?? null,
		customer_shipping: null,
		customer_tax_exempt: owner?.tax_exempt ?? "none",
		customer_tax_ids: store
			.all("tax_id")
			.filter((one) => one.customer === customer)
			.map(({ type, value }) => ({ type, value })),
	};
}

function parentOf({ subscription, prorationDate }: WantedInvoice): Stripe.Invoice.Parent | null {
	if (!subscription) return null;
	return {
		quote_details: null,
		subscription_details: {
			metadata: subscription.metadata,
			subscription: subscription.id,
			...(prorationDate === undefined ? {} : { subscription_proration_date: prorationDate }),
		},
		type: "subscription_details",
	};
}

/** What every invoice begins with. */
const nothingYet = {
	account_tax_ids: null,
	amount_overpaid: 0,
	amount_paid: 0,
	amount_shipping: 0,
	application: null,
	attempt_count: 0,
	attempted: false,
	auto_advance: true,
	custom_fields: null,
	customer_account: null,
	default_payment_method: null,
	default_source: null,
	default_tax_rates: [],
	effective_at: null,
	ending_balance: null,
	footer: null,
	from_invoice: null,
	hosted_invoice_url: null,
	invoice_pdf: null,
	issuer: { type: "self" },
	last_finalization_error: null,
	latest_revision: null,
	livemode: false,
	number: null,
	on_behalf_of: null,
	post_payment_credit_notes_amount: 0,
	pre_payment_credit_notes_amount: 0,
	receipt_number: null,
	rendering: null,
	shipping_cost: null,
	shipping_details: null,
	starting_balance: 0,
	statement_descriptor: null,
	status: "draft",
	total_pretax_credit_amounts: [],
	payment_settings: {
		default_mandate: null,
		payment_method_options: null,
		payment_method_types: null,
	},
	status_transitions: {
		finalized_at: null,
		marked_uncollectible_at: null,
		paid_at: null,
		voided_at: null,
	},
} satisfies Partial<Stripe.Invoice>;
