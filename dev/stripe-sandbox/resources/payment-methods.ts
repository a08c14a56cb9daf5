import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid, noSuch } from "../api/problem.ts";
import { sandboxNow } from "../clock.ts";
import { saveAndTell } from "../events.ts";
import { attachCard } from "../payment/attach-card.ts";
import { fullYear, makeCard } from "../payment/make-card.ts";
import { numberOfToken } from "../payment/test-cards.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

const billingDetails = z.strictObject({
	address: given.clearable(given.address).optional(),
	email: given.clearable(given.text).optional(),
	name: given.clearable(given.text).optional(),
	phone: given.clearable(given.text).optional(),
});

const cardShape = z.union([
	z.strictObject({ token: given.text }),
	z.strictObject({
		number: given.text,
		exp_month: given.integer,
		exp_year: given.integer,
		cvc: given.text.optional(),
	}),
]);

const creation = z.strictObject({
	type: z.literal("card"),
	card: cardShape,
	billing_details: billingDetails.optional(),
	metadata: given.metadata.optional(),
});

const change = z.strictObject({
	billing_details: billingDetails.optional(),
	card: z
		.strictObject({ exp_month: given.integer.optional(), exp_year: given.integer.optional() })
		.optional(),
	metadata: given.metadata.optional(),
});

const list = z.strictObject({
	...given.listShape,
	customer: given.text.optional(),
	type: given.text.optional(),
});

export const paymentMethods = [
	endpoint("POST /v1/payment_methods", creation, ({ sandbox, given: wanted }) => {
		const now = sandboxNow(sandbox);
		const made = makeCard(sandbox, typedCard(wanted.card, now), now);
		return sandbox.store.put(withDescription(made, wanted));
	}),
	endpoint("GET /v1/payment_methods/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "payment_method", id),
	),
	endpoint("POST /v1/payment_methods/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "payment_method", id);
		return saveAndTell(sandbox, "payment_method.updated", before, withDescription(before, wanted));
	}),
	endpoint(
		"POST /v1/payment_methods/:id/attach",
		z.strictObject({ customer: given.text }),
		({ sandbox, id, given: wanted }) => {
			demand(sandbox, "customer", wanted.customer, "customer");
			return attachCard(sandbox, id, wanted.customer);
		},
	),
	endpoint("POST /v1/payment_methods/:id/detach", given.none, ({ sandbox, id }) =>
		detach(sandbox, demand(sandbox, "payment_method", id)),
	),
	endpoint("GET /v1/payment_methods", list, ({ sandbox, given: wanted, path }) =>
		listPage(cardsOf(sandbox, wanted.customer, wanted.type), wanted, path),
	),
	endpoint(
		"GET /v1/customers/:id/payment_methods",
		z.strictObject({ ...given.listShape, type: given.text.optional() }),
		({ sandbox, id, given: wanted, path }) => {
			demand(sandbox, "customer", id, "customer");
			return listPage(cardsOf(sandbox, id, wanted.type), wanted, path);
		},
	),
	endpoint("GET /v1/customers/:id/payment_methods/:card", given.none, ({ sandbox, ids }) => {
		const [customer, card = ""] = ids;
		const found = demand(sandbox, "payment_method", card);
		if (found.customer !== customer) throw noSuch("PaymentMethod", card);
		return found;
	}),
];

export function cardsOf(
	sandbox: Sandbox,
	customer?: string,
	type?: string,
): Stripe.PaymentMethod[] {
	return sandbox.store
		.all("payment_method")
		.filter((one) => one.customer !== null && (!customer || one.customer === customer))
		.filter((one) => !type || one.type === type);
}

/** A detached card pays nothing any more: who named it as default has none. */
function detach(sandbox: Sandbox, card: Stripe.PaymentMethod): Stripe.PaymentMethod {
	if (!card.customer) {
		throw invalid(
			"The payment method you provided is not attached to a customer so detachment is impossible.",
		);
	}
	const owner = demand(sandbox, "customer", String(card.customer));
	if (owner.invoice_settings.default_payment_method === card.id) {
		saveAndTell(sandbox, "customer.updated", owner, {
			...owner,
			invoice_settings: { ...owner.invoice_settings, default_payment_method: null },
		});
	}
	for (const one of sandbox.store.all("subscription")) {
		if (one.default_payment_method !== card.id) continue;
		const without = { ...one, default_payment_method: null };
		saveAndTell(sandbox, "customer.subscription.updated", one, without);
	}
	return saveAndTell(sandbox, "payment_method.detached", card, { ...card, customer: null });
}

function typedCard(card: z.output<typeof cardShape>, now: number) {
	if ("number" in card) {
		return { number: card.number, expMonth: card.exp_month, expYear: fullYear(card.exp_year) };
	}
	const number = numberOfToken(card.token);
	if (!number) throw noSuch("token", card.token, "card[token]");
	return { number, expMonth: 12, expYear: new Date(now * 1000).getUTCFullYear() + 4 };
}

function withDescription(
	before: Stripe.PaymentMethod,
	{ billing_details: details, card, metadata }: z.output<typeof change> | z.output<typeof creation>,
): Stripe.PaymentMethod {
	const { address, ...texts } = details ?? {};
	const months = card && "exp_month" in card && !("number" in card) ? given.present(card) : {};
	return {
		...before,
		billing_details: {
			...before.billing_details,
			...given.present(texts),
			address: address
				? { ...emptyAddress, ...given.present(address) }
				: before.billing_details.address,
		},
		...(before.card ? { card: { ...before.card, ...months } } : {}),
		metadata: mergeMetadata(before.metadata, metadata),
	};
}

const emptyAddress: Stripe.Address = {
	city: null,
	country: null,
	line1: null,
	line2: null,
	postal_code: null,
	state: null,
};
