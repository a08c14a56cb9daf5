import type Stripe from "stripe";
import { StripeProblem } from "../api/problem.ts";

export type CardError = {
	code: Extract<Stripe.StripeRawError["code"], string>;
	decline_code?: string;
	message: string;
};

/** What Stripe says of a decline. Codes of their own have no `card_declined` around them. */
export function cardError(declineCode: string): CardError {
	const own = ownCodes[declineCode];
	if (own)
		return {
			code: own.code,
			message: own.message,
			...(own.says ? { decline_code: own.says } : {}),
		};
	return {
		code: "card_declined",
		decline_code: declineCode,
		message:
			declineCode === "insufficient_funds"
				? "Your card has insufficient funds."
				: "Your card was declined.",
	};
}

/** What a payment that waits for the card's owner is answered with where an answer is wanted at once. */
export const actionRequired: CardError = {
	code: "invoice_payment_intent_requires_action",
	message:
		"This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice. For more details see: https://stripe.com/docs/billing/subscriptions/overview#requires-action",
};

/** 402. Stays on record unless the operation is all or nothing. */
export function declined(
	error: CardError,
	{
		keeps = true,
		paymentIntent,
		setupIntent,
	}: {
		keeps?: boolean;
		paymentIntent?: Stripe.PaymentIntent;
		setupIntent?: Stripe.SetupIntent;
	} = {},
): StripeProblem {
	const raw: Stripe.StripeRawError = {
		type: "card_error",
		...error,
		doc_url: `https://stripe.com/docs/error-codes/${error.code.replaceAll("_", "-")}`,
		...(paymentIntent ? { payment_intent: paymentIntent } : {}),
		...(setupIntent ? { setup_intent: setupIntent } : {}),
	};
	return new StripeProblem(402, raw, keeps);
}

const ownCodes: Record<string, { code: CardError["code"]; message: string; says?: string }> = {
	expired_card: { code: "expired_card", message: "Your card has expired.", says: "expired_card" },
	incorrect_cvc: {
		code: "incorrect_cvc",
		message: "Your card's security code is incorrect.",
		says: "incorrect_cvc",
	},
	processing_error: {
		code: "processing_error",
		message: "An error occurred while processing your card. Try again in a little bit.",
		says: "processing_error",
	},
};
