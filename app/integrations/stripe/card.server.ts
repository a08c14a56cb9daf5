import type Stripe from "stripe";
import type { Card } from "./billing-state.ts";

/** What may be shown of a way to pay; null for one that is no card, or was not expanded. */
export function readCard(method: string | Stripe.PaymentMethod | null | undefined): Card | null {
	if (!method || typeof method === "string" || !method.card) return null;
	const { brand, last4, exp_month, exp_year } = method.card;
	return { brand, last4, expMonth: exp_month, expYear: exp_year };
}
