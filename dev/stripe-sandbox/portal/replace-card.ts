import type Stripe from "stripe";
import { hasEnded } from "../billing/has-ended.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { nowFor } from "../clock.ts";
import { saveAndTell } from "../events.ts";
import { attachCard } from "../payment/attach-card.ts";
import { mustConfirm, rememberConfirmed } from "../payment/charge.ts";
import { makeCard, type TypedCard } from "../payment/make-card.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

/**
 * Makes a card for a customer and puts it in the place of the one they pay with.
 *
 * @returns the card, and whether its owner has to confirm it first
 * @throws 402 when the card declines to be saved
 */
export function offerCard(
	sandbox: Sandbox,
	customer: string,
	typed: TypedCard,
): { card: string; mustBeConfirmed: boolean } {
	const card = makeCard(sandbox, typed, nowFor(sandbox, customer)).id;
	const mustBeConfirmed = mustConfirm(sandbox, card);
	if (!mustBeConfirmed) payWith(sandbox, customer, card);
	return { card, mustBeConfirmed };
}

/** The owner confirmed the card: from now on it pays. */
export function acceptCard(sandbox: Sandbox, customer: string, card: string): void {
	rememberConfirmed(sandbox, demand(sandbox, "payment_method", card).id);
	payWith(sandbox, customer, card);
}

function payWith(sandbox: Sandbox, customer: string, card: string): void {
	attachCard(sandbox, card, customer);
	const owner = demand(sandbox, "customer", customer);
	saveAndTell<Stripe.Customer>(sandbox, "customer.updated", owner, {
		...owner,
		invoice_settings: { ...owner.invoice_settings, default_payment_method: card },
	});
	for (const one of sandbox.store.all("subscription")) {
		if (one.customer !== customer || hasEnded(one) || !one.default_payment_method) continue;
		saveSubscription(sandbox, one, { ...one, default_payment_method: card });
	}
}
