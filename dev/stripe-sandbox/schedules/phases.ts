import type Stripe from "stripe";
import { mergeMetadata } from "../api/metadata.ts";
import { invalid } from "../api/problem.ts";
import { boundary } from "../billing/billing-period.ts";
import { sharedInterval } from "../billing/shared-interval.ts";
import { idOf } from "../reference.ts";
import { demandPrice } from "../resources/subscription-parameters.ts";
import type { Sandbox } from "../sandbox.ts";
import type { WantedPhase } from "./schedule-parameters.ts";

/**
 * The phases as they are kept: each begins where the one before ends, and lasts for its duration, to its end date,
 * or for one billing period.
 */
export function phasesFrom(
	sandbox: Sandbox,
	wanted: WantedPhase[],
	{ start, now, trialEnd = null }: { start: number; now: number; trialEnd?: number | null },
): Stripe.SubscriptionSchedule.Phase[] {
	const phases: Stripe.SubscriptionSchedule.Phase[] = [];
	wanted.forEach((one, index) => {
		const begin = momentOf(one.start_date, now) ?? phases.at(-1)?.end_date ?? start;
		if (index > 0 && begin !== phases.at(-1)?.end_date) {
			throw invalid(
				"The subscription schedule phases must be contiguous: a phase's `start_date` must be the `end_date` of the one before.",
				{ param: `phases[${index}][start_date]` },
			);
		}
		phases.push(phaseFrom(sandbox, one, index, { begin, now, trialEnd }));
	});
	return phases;
}

type When = { begin: number; now: number; trialEnd: number | null };

function phaseFrom(
	sandbox: Sandbox,
	one: WantedPhase,
	index: number,
	{ begin, now, trialEnd }: When,
): Stripe.SubscriptionSchedule.Phase {
	const prices = one.items.map(({ price }, place) =>
		demandPrice(sandbox, price, `phases[${index}][items][${place}][price]`),
	);
	const end = momentOf(one.end_date, now) ?? endOf(one, begin, prices);
	if (end <= begin) {
		throw invalid("The `end_date` of a phase must be after its `start_date`.", {
			param: `phases[${index}][end_date]`,
		});
	}
	const items = one.items.map(({ price, quantity = 1, metadata }) => ({
		price,
		quantity,
		metadata: mergeMetadata({}, metadata),
	}));
	return {
		...blankPhase(prices[0]?.currency ?? "usd", items),
		discounts: (one.discounts ?? []).map(
			({ coupon = null, discount = null, promotion_code = null }) => ({
				coupon,
				discount,
				promotion_code,
			}),
		),
		end_date: end,
		metadata: mergeMetadata({}, one.metadata),
		proration_behavior: one.proration_behavior ?? "create_prorations",
		start_date: begin,
		trial_end: momentOf(one.trial_end, now) ?? (trialEnd && trialEnd > begin ? trialEnd : null),
	};
}

/** The phase that a subscription is in without a schedule: its items until its period ends. */
export function phaseOf(
	subscription: Stripe.Subscription,
	{ start, end }: { start: number; end: number },
): Stripe.SubscriptionSchedule.Phase {
	const items = subscription.items.data.map(({ price, quantity = 1, metadata }) => ({
		price: price.id,
		quantity,
		metadata,
	}));
	return {
		...blankPhase(subscription.currency, items),
		discounts: subscription.discounts.map((one) => ({
			coupon: null,
			discount: idOf(one),
			promotion_code: null,
		})),
		end_date: end,
		start_date: start,
		trial_end:
			subscription.trial_end !== null && subscription.trial_end > start
				? subscription.trial_end
				: null,
	};
}

function endOf(one: WantedPhase, begin: number, prices: Stripe.Price[]): number {
	const { interval, interval_count = 1 } = one.duration ?? sharedInterval(prices);
	return boundary(begin, { interval, interval_count }, 1);
}

function momentOf(moment: number | "now" | undefined, now: number): number | undefined {
	return moment === "now" ? now : moment;
}

function blankPhase(
	currency: string,
	items: { price: string; quantity: number; metadata: Stripe.Metadata }[],
): Omit<Stripe.SubscriptionSchedule.Phase, "end_date" | "start_date"> {
	return {
		add_invoice_items: [],
		application_fee_percent: null,
		billing_cycle_anchor: null,
		billing_thresholds: null,
		collection_method: null,
		currency,
		default_payment_method: null,
		default_tax_rates: [],
		description: null,
		discounts: [],
		invoice_settings: null,
		items: items.map((item) => ({
			billing_thresholds: null,
			discounts: [],
			metadata: item.metadata,
			plan: item.price,
			price: item.price,
			quantity: item.quantity,
			tax_rates: [],
		})),
		metadata: {},
		on_behalf_of: null,
		proration_behavior: "create_prorations",
		transfer_data: null,
		trial_end: null,
	};
}
