import type { Env } from "#app/env.server.ts";

/** Stripe's own pages: Checkout and the customer portal (docs.stripe.com/security/guide, "Content Security Policy"). */
const hosted = ["https://checkout.stripe.com", "https://billing.stripe.com"];

/** Where people pay: Stripe's pages, a sandbox's, or nowhere while no payments are configured. */
export function paymentOrigins({
	STRIPE_SECRET_KEY,
	STRIPE_API_BASE,
}: Pick<Env, "STRIPE_SECRET_KEY" | "STRIPE_API_BASE">): string[] {
	if (!STRIPE_SECRET_KEY) return [];
	return STRIPE_API_BASE ? [new URL(STRIPE_API_BASE).origin] : hosted;
}
