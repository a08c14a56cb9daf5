import type Stripe from "stripe";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";
import type { TestStripe } from "#tests/kit/stripe.ts";

const day = 86_400;
export const beginning = Math.floor(Date.UTC(2026, 0, 10) / 1000);

/** A customer on a clock of its own, with Team monthly in one of the states. */
export type Case = { customer: string; clock: string; id: string };

type Wish = Partial<Stripe.SubscriptionCreateParams>;

export const [good, bad] = ["pm_card_visa", "pm_card_chargeCustomerFail"];
const trialEnd = beginning + 10 * day;

/** How a subscription comes into each state, and what its customer and time do to it. */
export function inState(stripe: TestStripe) {
	async function begin(card: string | null, wish: Wish = {}): Promise<Case> {
		const { sdk } = stripe;
		const clock = await sdk.testHelpers.testClocks.create({ frozen_time: beginning });
		const customer = await sdk.customers.create({ test_clock: clock.id });
		const begun = { customer: customer.id, clock: clock.id, id: "" };
		if (card) await payWith(begun, card);
		const { id } = await sdk.subscriptions.create({
			customer: customer.id,
			items: [{ price: stripe.price("team_v1_monthly_zar"), quantity: 3 }],
			...wish,
		});
		return { ...begun, id };
	}

	async function payWith({ customer }: Case, card: string): Promise<void> {
		const { id } = await stripe.sdk.paymentMethods.attach(card, { customer });
		const settings = { invoice_settings: { default_payment_method: id } };
		await stripe.sdk.customers.update(customer, settings);
	}

	async function wait({ clock }: Case, days: number): Promise<void> {
		const { frozen_time: now } = await stripe.sdk.testHelpers.testClocks.retrieve(clock);
		await stripe.sdk.testHelpers.testClocks.advance(clock, { frozen_time: now + days * day });
	}

	const states: { readonly [Status in SubscriptionStatus]: () => Promise<Case> } = {
		incomplete: () => begin(bad),
		async incomplete_expired() {
			const one = await begin(bad);
			await wait(one, 2);
			return one;
		},
		trialing: () => begin(good, { trial_end: trialEnd }),
		active: () => begin(good),
		async past_due() {
			const one = await begin(good);
			await payWith(one, bad);
			await wait(one, 32);
			return one;
		},
		async unpaid() {
			const one = await states.past_due();
			await wait(one, 17);
			return one;
		},
		async canceled() {
			const one = await begin(good);
			await stripe.sdk.subscriptions.cancel(one.id);
			return one;
		},
		async paused() {
			const one = await begin(null, {
				trial_end: trialEnd,
				trial_settings: { end_behavior: { missing_payment_method: "pause" } },
			});
			await wait(one, 11);
			return one;
		},
	};

	return { states, payWith, wait };
}
