import type Stripe from "stripe";

export function hasEnded({ status }: Pick<Stripe.Subscription, "status">): boolean {
	return status === "canceled" || status === "incomplete_expired";
}
