import type Stripe from "stripe";
import { nowFor, testClockOf } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";

type Wanted = {
	customer: string;
	subscription: string | null;
	phases: Stripe.SubscriptionSchedule.Phase[];
	endBehavior: "cancel" | "release";
	metadata: Stripe.Metadata;
};

/** A schedule that has begun when there is a subscription to it. */
export function scheduleObject(sandbox: Sandbox, wanted: Wanted): Stripe.SubscriptionSchedule {
	const { customer, subscription, phases } = wanted;
	const now = nowFor(sandbox, customer);
	return {
		id: newId("sub_sched"),
		object: "subscription_schedule",
		application: null,
		billing_mode: { flexible: { proration_discounts: "included" }, type: "flexible" },
		canceled_at: null,
		completed_at: null,
		created: now,
		current_phase: subscription ? phaseAt(phases, now) : null,
		customer,
		customer_account: null,
		default_settings: {
			application_fee_percent: null,
			automatic_tax: { disabled_reason: null, enabled: false, liability: null },
			billing_cycle_anchor: "automatic",
			billing_thresholds: null,
			collection_method: "charge_automatically",
			default_payment_method: null,
			description: null,
			invoice_settings: {
				account_tax_ids: null,
				custom_fields: null,
				days_until_due: null,
				description: null,
				footer: null,
				issuer: { type: "self" },
			},
			on_behalf_of: null,
			transfer_data: null,
		},
		end_behavior: wanted.endBehavior,
		livemode: false,
		metadata: wanted.metadata,
		pause_schedules: [],
		phases,
		released_at: null,
		released_subscription: null,
		status: subscription ? "active" : "not_started",
		subscription,
		test_clock: testClockOf(sandbox, customer),
	};
}

/** The phase that a moment lies in. */
export function phaseAt(
	phases: Stripe.SubscriptionSchedule.Phase[],
	moment: number,
): Stripe.SubscriptionSchedule.CurrentPhase | null {
	const found = phases.find((one) => one.start_date <= moment && moment < one.end_date);
	return found ? { start_date: found.start_date, end_date: found.end_date } : null;
}
