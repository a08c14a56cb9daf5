import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { emit, saveAndTell } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { boundary } from "./billing-period.ts";
import type { TotalDiscount } from "./invoice-totals.ts";

export type WantedDiscount = {
	coupon?: string | undefined;
	promotion_code?: string | undefined;
	discount?: string | undefined;
};

type Redemption = {
	customer: string;
	subscription: string | null;
	checkoutSession?: string | null;
	at: number;
};

/**
 * Makes discounts of coupons and promotion codes.
 *
 * @throws when one has ended, is used up, or is not for this customer
 */
export function redeem(
	sandbox: Sandbox,
	wanted: WantedDiscount[],
	redemption: Redemption,
): string[] {
	return wanted.map((one, index) => {
		const param = `discounts[${index}]`;
		if (one.discount) return demand(sandbox, "discount", one.discount, `${param}[discount]`).id;
		const code = one.promotion_code
			? demand(sandbox, "promotion_code", one.promotion_code, `${param}[promotion_code]`)
			: null;
		const coupon = code ? idOrNull(code.promotion.coupon) : one.coupon;
		if (!coupon)
			throw invalid(`Missing required param: ${param}[coupon].`, {
				param,
				code: "parameter_missing",
			});
		if (code) checkCode(sandbox, code, redemption);
		return redeemCoupon(
			sandbox,
			demand(sandbox, "coupon", coupon, `${param}[coupon]`),
			code,
			redemption,
		);
	});
}

/** @throws with Stripe's words when the code cannot be used by this customer now */
export function checkCode(
	sandbox: Sandbox,
	code: Stripe.PromotionCode,
	{ customer, at }: Pick<Redemption, "customer" | "at">,
): void {
	const isOver = code.expires_at !== null && code.expires_at <= at;
	if (!code.active || isOver || isUsedUp(code)) {
		throw invalid("This promotion code cannot be redeemed because it is no longer active.", {
			param: "discounts",
		});
	}
	if (code.customer && code.customer !== customer) {
		throw invalid("This promotion code cannot be redeemed because it is for another customer.", {
			param: "discounts",
		});
	}
	if (code.restrictions.first_time_transaction && hasPaid(sandbox, customer)) {
		throw invalid(
			"This promotion code cannot be redeemed because the associated customer has prior transactions.",
			{ param: "discounts" },
		);
	}
}

function redeemCoupon(
	sandbox: Sandbox,
	coupon: Stripe.Coupon,
	code: Stripe.PromotionCode | null,
	{ customer, subscription, checkoutSession = null, at }: Redemption,
): string {
	const isOver = coupon.redeem_by !== null && coupon.redeem_by <= at;
	if (isOver || isUsedUp(coupon)) {
		throw invalid(`Coupon expired: ${coupon.id}`, { param: "coupon", code: "coupon_expired" });
	}
	countRedemption(sandbox, coupon, code);
	const made = sandbox.store.put<Stripe.Discount>({
		id: newId("di"),
		object: "discount",
		checkout_session: checkoutSession,
		customer,
		customer_account: null,
		end: endOf(coupon, at),
		invoice: null,
		invoice_item: null,
		promotion_code: code?.id ?? null,
		source: { type: "coupon", coupon: coupon.id },
		start: at,
		subscription,
		subscription_item: null,
	});
	emit(sandbox, "customer.discount.created", made);
	return made.id;
}

function countRedemption(
	sandbox: Sandbox,
	coupon: Stripe.Coupon,
	code: Stripe.PromotionCode | null,
): void {
	const times = coupon.times_redeemed + 1;
	const used = { ...coupon, times_redeemed: times };
	saveAndTell(sandbox, "coupon.updated", coupon, { ...used, valid: !isUsedUp(used) });
	if (!code) return;
	const redeemed = { ...code, times_redeemed: code.times_redeemed + 1 };
	const after = { ...redeemed, active: !isUsedUp(redeemed) };
	saveAndTell(sandbox, "promotion_code.updated", code, after);
}

function endOf({ duration, duration_in_months: months }: Stripe.Coupon, at: number): number | null {
	if (duration !== "repeating" || months === null) return null;
	return boundary(at, { interval: "month", interval_count: months }, 1);
}

/** Discounts in the form that totals are computed from; those that have ended are left out. */
export function discountsAt({ store }: Sandbox, ids: string[], at: number): TotalDiscount[] {
	return ids.flatMap((id) => {
		const discount = store.get("discount", id);
		if (!discount || (discount.end !== null && discount.end <= at)) return [];
		const couponId = discount.source.coupon ? idOf(discount.source.coupon) : "";
		const coupon = store.get("coupon", couponId);
		if (!coupon) return [];
		return [
			{
				id,
				percentOff: coupon.percent_off,
				amountOff: coupon.amount_off,
				products: coupon.applies_to?.products ?? null,
			},
		];
	});
}

/** Those that go on to the next invoice: a discount for once is spent by the first. */
export function lastingDiscounts({ store }: Sandbox, ids: string[], at: number): string[] {
	return ids.filter((id) => {
		const discount = store.get("discount", id);
		const coupon = discount?.source.coupon
			? store.get("coupon", idOf(discount.source.coupon))
			: null;
		if (!discount || coupon?.duration === "once") return false;
		return discount.end === null || discount.end > at;
	});
}

function isUsedUp(one: { max_redemptions: number | null; times_redeemed: number }): boolean {
	return one.max_redemptions !== null && one.times_redeemed >= one.max_redemptions;
}

function hasPaid({ store }: Sandbox, customer: string): boolean {
	return store.all("invoice").some((one) => one.customer === customer && one.amount_paid > 0);
}
