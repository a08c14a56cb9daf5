import Stripe from "stripe";

/** Stripe did not answer, or answered that it cannot now. Nothing is known to have been done. */
export class StripeAway extends Error {
	override name = "StripeAway";
}

/** Stripe said no. `sentence` may be shown to the payer: set where it is about their card. */
export class StripeRefused extends Error {
	override name = "StripeRefused";
	readonly code: string;
	readonly sentence: string | null;

	constructor(error: Stripe.errors.StripeError) {
		super(
			`Stripe refused with ${error.code ?? error.rawType ?? error.statusCode}: ${error.message}`,
			{
				cause: error,
			},
		);
		this.code = error.code ?? "";
		this.sentence = error instanceof Stripe.errors.StripeCardError ? error.message : null;
	}
}

/** What the rest of the product knows an error of the SDK as; anything else stays what it is. */
export function readFailure(error: unknown): unknown {
	if (!(error instanceof Stripe.errors.StripeError)) return error;
	return isPassing(error)
		? new StripeAway(`Stripe does not answer: ${error.message}`, { cause: error })
		: new StripeRefused(error);
}

function isPassing(error: Stripe.errors.StripeError): boolean {
	const { statusCode = 0 } = error;
	return (
		error instanceof Stripe.errors.StripeConnectionError ||
		statusCode === 429 ||
		statusCode === 409 ||
		statusCode >= 500
	);
}
