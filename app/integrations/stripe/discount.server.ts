import type Stripe from "stripe";
import type { Discount } from "./billing-state.ts";

/** What lowers a subscription's invoices; its code and its coupon have to be expanded. */
export function readDiscount({ discounts }: Stripe.Subscription): Discount | null {
	const [discount] = discounts;
	if (!discount || typeof discount === "string") return null;
	const coupon = expanded(discount.source.coupon);
	const name = expanded(discount.promotion_code)?.code ?? coupon?.name ?? coupon?.id;
	return name ? { name, ...termsOf(coupon) } : null;
}

function expanded<Thing extends object>(thing: string | Thing | null): Thing | null {
	return typeof thing === "string" ? null : thing;
}

const unknownTerms = {
	percentOff: null,
	amountOff: null,
	currency: null,
	duration: null,
	months: null,
} as const;

function termsOf(coupon: Stripe.Coupon | null): Omit<Discount, "name"> {
	if (!coupon) return unknownTerms;
	return {
		percentOff: coupon.percent_off,
		amountOff: coupon.amount_off,
		currency: coupon.currency?.toUpperCase() ?? null,
		duration: durations.find((one) => one === coupon.duration) ?? null,
		months: coupon.duration_in_months,
	};
}

const durations = ["once", "repeating", "forever"] as const;
