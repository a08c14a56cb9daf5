import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { nowFor, sandboxNow } from "../clock.ts";
import { emit } from "../events.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { cardError, declined } from "./decline.ts";
import { makeCard } from "./make-card.ts";
import { readyMade, testCard } from "./test-cards.ts";

/**
 * Attaches a payment method to a customer; `pm_card_visa` and its like are made anew each time.
 *
 * @throws 402 when the card declines to be saved
 */
export function attachCard(
	sandbox: Sandbox,
	id: string,
	customer: string,
	param = "payment_method",
): Stripe.PaymentMethod {
	const card = findCard(sandbox, id, param);
	if (card.customer === customer) return card;
	if (card.customer) {
		throw invalid("The payment method you provided has already been attached to a customer.");
	}
	const test = behindCard(sandbox, card.id);
	if (test?.declines && !test.savesFirst)
		throw declined(cardError(test.declines), { keeps: false });
	const attached = sandbox.store.put({ ...card, customer });
	emit(sandbox, "payment_method.attached", attached);
	return attached;
}

/** A payment method by its id, or a fresh one for the ready-made names. */
export function findCard(sandbox: Sandbox, id: string, param?: string): Stripe.PaymentMethod {
	const number = readyMade[id];
	if (!number) return demand(sandbox, "payment_method", id, param);
	const now = sandboxNow(sandbox);
	const expYear = new Date(now * 1000).getUTCFullYear() + 4;
	return makeCard(sandbox, { number, expMonth: 12, expYear }, now);
}

export function behindCard(sandbox: Sandbox, id: string) {
	const record = sandbox.store.get("sandbox.card", id);
	return record && testCard(record.number);
}

/** The card a payment is taken from: the subscription's, else the customer's default. */
export function cardFor(
	sandbox: Sandbox,
	customer: string,
	preferred: string | null,
): string | null {
	const owner = sandbox.store.get("customer", customer);
	const fallback = owner?.invoice_settings.default_payment_method ?? null;
	for (const id of [preferred, typeof fallback === "string" ? fallback : null]) {
		if (id && sandbox.store.get("payment_method", id)?.customer === customer) return id;
	}
	return null;
}

export function cardExpiresBefore(sandbox: Sandbox, card: Stripe.PaymentMethod): boolean {
	const now = nowFor(sandbox, typeof card.customer === "string" ? card.customer : null);
	return card.card ? Date.UTC(card.card.exp_year, card.card.exp_month, 1) / 1000 <= now : false;
}
