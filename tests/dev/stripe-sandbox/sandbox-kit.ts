import Stripe from "stripe";
import { onTestFinished, test } from "vitest";
import { environment } from "#app/env.server.ts";
import { type SandboxOptions, startStripeSandbox } from "#dev/stripe-sandbox.ts";

/** Stripe's test mode is asked instead of the sandbox where a key for it is given. */
const stripeKey = environment().STRIPE_TEST_KEY;

/** For tests that turn what only the sandbox has. */
export const testOfSandbox = test.skipIf(stripeKey);

/** A sandbox for one test and the real SDK pointed at it. */
export async function openSandbox(options: SandboxOptions = {}) {
	const sandbox = await startStripeSandbox(options);
	onTestFinished(() => sandbox.stop());
	const sdk = stripeKey ? new Stripe(stripeKey, { maxNetworkRetries: 2 }) : sdkFor(sandbox);
	return { sandbox, sdk };
}

export function sdkFor(
	sandbox: Pick<Awaited<ReturnType<typeof startStripeSandbox>>, "sdkOptions" | "secretKey">,
) {
	return new Stripe(sandbox.secretKey, { ...sandbox.sdkOptions, maxNetworkRetries: 0 });
}

/** A product with prices a seat: monthly 130.00, yearly 1300.00, and a cheaper and a dearer monthly one. */
export async function catalogue(sdk: Stripe, currency = "zar") {
	const make = async (name: string, amount: number, interval: "month" | "year" = "month") => {
		const product = await sdk.products.create({ name });
		const key = `${name.toLowerCase()}-${interval}`;
		return sdk.prices.create({
			product: product.id,
			currency,
			unit_amount: amount,
			recurring: { interval },
			lookup_key: key,
			transfer_lookup_key: true,
		});
	};
	const [starter, team, business, yearly] = await Promise.all([
		make("Starter", 7500),
		make("Team", 13_000),
		make("Business", 21_000),
		make("Yearly", 130_000, "year"),
	]);
	return { starter, team, business, yearly };
}

/** A customer whose default card is a test card. */
export async function customerWithCard(sdk: Stripe, card = "pm_card_visa", clock?: string) {
	const customer = await sdk.customers.create({
		email: "owner@acme.example",
		...(clock ? { test_clock: clock } : {}),
	});
	const method = await sdk.paymentMethods.attach(card, { customer: customer.id });
	return sdk.customers.update(customer.id, {
		invoice_settings: { default_payment_method: method.id },
	});
}

/** What the SDK throws. */
export async function refusal(work: Promise<unknown>): Promise<Stripe.errors.StripeError> {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (error instanceof Stripe.errors.StripeError) return error;
	throw new Error("It was not refused.", { cause: error });
}
