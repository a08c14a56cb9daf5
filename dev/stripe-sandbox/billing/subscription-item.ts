import type Stripe from "stripe";
import { idOf } from "../reference.ts";
import { newId } from "../store/ids.ts";
import type { Period } from "./billing-period.ts";

type Wanted = {
	price: Stripe.Price;
	quantity: number;
	metadata?: Stripe.Metadata;
	period: Period;
	subscription: string;
	created: number;
};

export function newSubscriptionItem(wanted: Wanted): Stripe.SubscriptionItem {
	const { price, quantity, metadata = {}, period, subscription, created } = wanted;
	return {
		id: newId("si", 14),
		object: "subscription_item",
		billing_thresholds: null,
		created,
		current_period_end: period.end,
		current_period_start: period.start,
		current_trial: null,
		discounts: [],
		metadata,
		plan: planOf(price),
		price,
		quantity,
		subscription,
		tax_rates: [],
	};
}

/** The same price in the shape that came before prices. */
export function planOf(price: Stripe.Price): Stripe.Plan {
	return {
		id: price.id,
		object: "plan",
		active: price.active,
		amount: price.unit_amount,
		amount_decimal: price.unit_amount_decimal,
		billing_scheme: price.billing_scheme,
		created: price.created,
		currency: price.currency,
		interval: price.recurring?.interval ?? "month",
		interval_count: price.recurring?.interval_count ?? 1,
		livemode: false,
		metadata: price.metadata,
		meter: null,
		nickname: price.nickname,
		product: idOf(price.product),
		tiers_mode: null,
		transform_usage: null,
		trial_period_days: price.recurring?.trial_period_days ?? null,
		usage_type: "licensed",
	};
}

/** The period a subscription is in: since 2025-03 its items carry it, and all of ours bill together. */
export function currentPeriod({ items }: Stripe.Subscription): Period {
	const starts = items.data.map((item) => item.current_period_start);
	const ends = items.data.map((item) => item.current_period_end);
	return { start: Math.max(...starts), end: Math.min(...ends) };
}

export function inPeriod(item: Stripe.SubscriptionItem, period: Period): Stripe.SubscriptionItem {
	return { ...item, current_period_start: period.start, current_period_end: period.end };
}
