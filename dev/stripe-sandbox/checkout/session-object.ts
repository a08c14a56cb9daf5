import type Stripe from "stripe";
import { mergeMetadata } from "../api/metadata.ts";
import type { CheckoutWish } from "../resources/checkout-sessions.ts";
import type { Sandbox } from "../sandbox.ts";

const day = 86_400;

/** An open session, not priced yet. */
export function sessionObject(
	sandbox: Sandbox,
	id: string,
	wanted: CheckoutWish,
	at: number,
): Stripe.Checkout.Session {
	return {
		...nothingYet,
		...asGiven(wanted),
		id,
		automatic_tax: taxOf(wanted.automatic_tax?.enabled ?? false),
		created: at,
		customer: wanted.customer ?? null,
		customer_creation: wanted.customer ? null : "always",
		discounts: discountsOf(wanted),
		expires_at: wanted.expires_at ?? at + day,
		metadata: mergeMetadata({}, wanted.metadata),
		mode: wanted.mode,
		payment_method_collection: wanted.payment_method_collection ?? "always",
		payment_method_types: wanted.payment_method_types ?? ["card"],
		payment_status: wanted.mode === "setup" ? "no_payment_required" : "unpaid",
		tax_id_collection: taxIdsOf(wanted),
		url: `${sandbox.origin}/checkout/${id}`,
	};
}

function asGiven(wanted: CheckoutWish) {
	return {
		allow_promotion_codes: wanted.allow_promotion_codes ?? null,
		billing_address_collection: wanted.billing_address_collection ?? null,
		cancel_url: wanted.cancel_url ?? null,
		client_reference_id: wanted.client_reference_id ?? null,
		customer_email: wanted.customer_email ?? null,
		locale: wanted.locale ?? null,
		success_url: wanted.success_url ?? null,
	};
}

function discountsOf({ discounts = [] }: CheckoutWish): Stripe.Checkout.Session.Discount[] {
	return discounts.map(({ coupon = null, promotion_code = null }) => ({ coupon, promotion_code }));
}

function taxIdsOf({
	tax_id_collection: wanted,
}: CheckoutWish): Stripe.Checkout.Session.TaxIdCollection {
	return { enabled: wanted?.enabled ?? false, required: wanted?.required ?? "never" };
}

function taxOf(enabled: boolean): Stripe.Checkout.Session.AutomaticTax {
	if (!enabled) return { enabled, liability: null, provider: null, status: null };
	return {
		enabled,
		liability: { type: "self" },
		provider: "stripe",
		status: "requires_location_inputs",
	};
}

/** What every session begins with. */
const nothingYet = {
	object: "checkout.session",
	adaptive_pricing: null,
	after_expiration: null,
	allowed_payment_method_types: null,
	amount_subtotal: null,
	amount_total: null,
	client_secret: null,
	collected_information: null,
	consent: null,
	consent_collection: null,
	currency: null,
	currency_conversion: null,
	custom_fields: [],
	custom_text: {
		after_submit: null,
		shipping_address: null,
		submit: null,
		terms_of_service_acceptance: null,
	},
	customer_account: null,
	customer_details: null,
	integration_identifier: null,
	invoice: null,
	invoice_creation: null,
	livemode: false,
	managed_payments: null,
	origin_context: null,
	payment_intent: null,
	payment_link: null,
	payment_method_configuration_details: null,
	payment_method_options: null,
	permissions: null,
	phone_number_collection: { enabled: false },
	recovered_from: null,
	saved_payment_method_options: null,
	setup_intent: null,
	shipping_address_collection: null,
	shipping_cost: null,
	shipping_options: [],
	status: "open",
	submit_type: null,
	subscription: null,
	total_details: null,
	ui_mode: "hosted_page",
	wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
