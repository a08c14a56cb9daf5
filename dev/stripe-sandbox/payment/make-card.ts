import { createHash } from "node:crypto";
import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import { declined } from "./decline.ts";
import { type TestCard, testCard } from "./test-cards.ts";

export type TypedCard = {
	number: string;
	expMonth: number;
	expYear: number;
	name?: string | null;
	email?: string | null;
	address?: Stripe.Address | null;
};

/**
 * Makes a payment method of a test card, belonging to nobody yet.
 *
 * @throws 402 for a number that is no test card, as Stripe refuses real cards in test mode
 */
export function makeCard(sandbox: Sandbox, typed: TypedCard, now: number): Stripe.PaymentMethod {
	const card = testCard(typed.number);
	if (!card) throw refuse(typed.number);
	checkExpiry(typed, now);
	const made = sandbox.store.put(newPaymentMethod(card, typed, now));
	sandbox.store.put({
		object: "sandbox.card",
		id: made.id,
		number: card.number,
		isAuthenticated: false,
	});
	return made;
}

function refuse(number: string) {
	if (!/^[\d ]{12,24}$/.test(number)) {
		return declined({ code: "incorrect_number", message: "Your card number is incorrect." });
	}
	return declined({
		code: "card_declined",
		decline_code: "test_mode_live_card",
		message:
			"Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
	});
}

function checkExpiry({ expMonth, expYear }: TypedCard, now: number): void {
	if (expMonth < 1 || expMonth > 12) {
		const message = "Your card's expiration month is invalid.";
		throw declined({ code: "invalid_expiry_month", message });
	}
	if (isExpired(expMonth, expYear, now)) {
		const message = "Your card's expiration year is invalid.";
		throw declined({ code: "invalid_expiry_year", message });
	}
}

/** A card is good to the end of its month. */
export function isExpired(month: number, year: number, now: number): boolean {
	return Date.UTC(year, month, 1) / 1000 <= now;
}

function newPaymentMethod(
	{ number, brand, country }: TestCard,
	typed: TypedCard,
	created: number,
): Stripe.PaymentMethod {
	return {
		id: newId("pm"),
		object: "payment_method",
		allow_redisplay: "unspecified",
		billing_details: {
			address: typed.address ?? {
				city: null,
				country: null,
				line1: null,
				line2: null,
				postal_code: null,
				state: null,
			},
			email: typed.email ?? null,
			name: typed.name ?? null,
			phone: null,
			tax_id: null,
		},
		card: {
			brand,
			checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
			country,
			display_brand: brand === "amex" ? "american_express" : brand,
			exp_month: typed.expMonth,
			exp_year: typed.expYear,
			fingerprint: createHash("sha256").update(number).digest("hex").slice(0, 16),
			funding: "credit",
			generated_from: null,
			last4: number.slice(-4),
			networks: { available: [brand], preferred: null },
			regulated_status: "unregulated",
			three_d_secure_usage: { supported: true },
			wallet: null,
		},
		created,
		customer: null,
		customer_account: null,
		livemode: false,
		metadata: {},
		type: "card",
	};
}

/** The two digits people type mean this century. */
export function fullYear(year: number): number {
	if (!Number.isInteger(year)) throw invalid("Your card's expiration year is invalid.");
	return year < 100 ? 2000 + year : year;
}
