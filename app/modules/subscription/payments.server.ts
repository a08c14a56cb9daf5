import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import { isStripeAway, refusalOf } from "#app/integrations/stripe/failures.ts";
import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";

/** @throws Problem `payments.off` where no key for Stripe is configured */
export function paymentsOf({ stripe }: Pick<Services, "stripe">): StripeApi {
	if (stripe) return stripe;
	throw new Problem("payments.off", "Payments are not set up on this server.", { status: 404 });
}

/**
 * Asks Stripe for something that a person waits for.
 *
 * @throws Problem `payments.away` when it does not answer, `payments.refused` when it says no
 */
export async function askStripe<Answer>(asked: Promise<Answer>): Promise<Answer> {
	try {
		return await asked;
	} catch (error) {
		throw inWords(error);
	}
}

function inWords(error: unknown): unknown {
	if (isStripeAway(error)) {
		return new Problem(
			"payments.away",
			"The payment service does not answer just now. Nothing was charged or changed. Try again in a minute.",
			{ status: 503, retryAfter: 30, detail: error },
		);
	}
	const refusal = refusalOf(error);
	if (!refusal) return error;
	return new Problem(
		"payments.refused",
		refusal.sentence ?? "The payment service refused this. Nothing was charged or changed.",
		{ detail: error },
	);
}
