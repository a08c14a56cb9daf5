import type Stripe from "stripe";
import { wholeList } from "../api/list.ts";
import { testClockOf } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";

type Wanted = {
	id: string;
	customer: string;
	currency: string;
	anchor: number;
	at: number;
	items: Stripe.SubscriptionItem[];
	trialEnd: number | null;
};

/** A new subscription, incomplete until its first invoice is paid. */
export function subscriptionObject(sandbox: Sandbox, wanted: Wanted): Stripe.Subscription {
	const { id, customer, currency, anchor, at, items, trialEnd } = wanted;
	return {
		id,
		object: "subscription",
		application: null,
		application_fee_percent: null,
		automatic_tax: { disabled_reason: null, enabled: false, liability: null },
		billing_cycle_anchor: anchor,
		billing_cycle_anchor_config: null,
		billing_mode: { flexible: { proration_discounts: "included" }, type: "flexible" },
		billing_schedules: [],
		billing_thresholds: null,
		cancel_at: null,
		cancel_at_period_end: false,
		canceled_at: null,
		cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
		collection_method: "charge_automatically",
		created: at,
		currency,
		customer,
		customer_account: null,
		days_until_due: null,
		default_payment_method: null,
		default_source: null,
		default_tax_rates: [],
		description: null,
		discounts: [],
		ended_at: null,
		invoice_settings: {
			account_tax_ids: null,
			custom_fields: null,
			description: null,
			footer: null,
			issuer: { type: "self" },
		},
		items: wholeList(items, `/v1/subscription_items?subscription=${id}`),
		latest_invoice: null,
		livemode: false,
		managed_payments: null,
		metadata: {},
		next_pending_invoice_item_invoice: null,
		on_behalf_of: null,
		pause_collection: null,
		payment_settings: {
			payment_method_options: null,
			payment_method_types: null,
			save_default_payment_method: "off",
		},
		pending_invoice_item_interval: null,
		pending_setup_intent: null,
		pending_update: null,
		schedule: null,
		start_date: at,
		status: "incomplete",
		test_clock: testClockOf(sandbox, customer),
		transfer_data: null,
		trial_end: trialEnd,
		trial_settings: {
			end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" },
		},
		trial_start: trialEnd === null ? null : at,
	};
}
