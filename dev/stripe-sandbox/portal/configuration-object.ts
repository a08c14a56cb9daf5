import type Stripe from "stripe";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";

/** A configuration in which nothing is allowed yet. */
export function newConfiguration(created: number): Stripe.BillingPortal.Configuration {
	return {
		id: newId("bpc"),
		object: "billing_portal.configuration",
		active: true,
		application: null,
		business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
		created,
		default_return_url: null,
		features: {
			customer_update: { allowed_updates: [], enabled: false },
			invoice_history: { enabled: false },
			payment_method_update: { enabled: false, payment_method_configuration: null },
			subscription_cancel: {
				cancellation_reason: { enabled: false, feedback_options: null, options: [] },
				enabled: false,
				mode: "at_period_end",
				proration_behavior: "none",
			},
			subscription_pause: {
				duration: { interval_options: [], type: "indefinite" },
				enabled: false,
			},
			subscription_update: {
				billing_cycle_anchor: null,
				default_allowed_updates: [],
				enabled: false,
				proration_behavior: "none",
				schedule_at_period_end: { conditions: [] },
				trial_update_behavior: "end_trial",
			},
		},
		is_default: false,
		livemode: false,
		login_page: { enabled: false, url: null },
		metadata: {},
		name: null,
		updated: created,
	};
}

/** The one that sessions without a configuration use, as if it had been saved in Stripe's dashboard. */
export function defaultConfiguration(
	sandbox: Sandbox,
	created: number,
): Stripe.BillingPortal.Configuration {
	const known = sandbox.store.all("billing_portal.configuration").find((one) => one.is_default);
	if (known) return known;
	const blank = newConfiguration(created);
	return sandbox.store.put<Stripe.BillingPortal.Configuration>({
		...blank,
		features: {
			...blank.features,
			invoice_history: { enabled: true },
			payment_method_update: { enabled: true, payment_method_configuration: null },
			subscription_cancel: { ...blank.features.subscription_cancel, enabled: true },
		},
		is_default: true,
	});
}
