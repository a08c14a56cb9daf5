import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { endSubscription } from "../billing/end-subscription.ts";
import { sandboxNow } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { attachCard } from "../payment/attach-card.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newCustomer } from "./new-customer.ts";
import { addTaxId } from "./tax-ids.ts";

const invoiceSettings = z.strictObject({
	default_payment_method: given.clearable(given.text).optional(),
	footer: given.clearable(given.text).optional(),
	custom_fields: given
		.clearable(z.array(z.strictObject({ name: given.text, value: given.text })))
		.optional(),
});

const shape = {
	address: given.clearable(given.address).optional(),
	business_name: given.clearable(given.text).optional(),
	description: given.clearable(given.text).optional(),
	email: given.clearable(given.text).optional(),
	individual_name: given.clearable(given.text).optional(),
	invoice_settings: invoiceSettings.optional(),
	metadata: given.metadata.optional(),
	name: given.clearable(given.text).optional(),
	phone: given.clearable(given.text).optional(),
	preferred_locales: z.array(given.text).optional(),
	tax: z
		.strictObject({ validate_location: z.enum(["auto", "deferred", "immediately"]).optional() })
		.optional(),
	tax_exempt: given.clearable(z.enum(["none", "exempt", "reverse"])).optional(),
};

const creation = z.strictObject({
	...shape,
	payment_method: given.text.optional(),
	tax_id_data: z.array(z.strictObject({ type: given.text, value: given.text })).optional(),
	test_clock: given.text.optional(),
});

const change = z.strictObject({
	...shape,
	balance: given.integer.optional(),
	default_source: given.text.optional(),
});

export const customers = [
	endpoint("POST /v1/customers", creation, ({ sandbox, given: wanted }) => {
		const clock = wanted.test_clock ?? null;
		const frozen = clock ? demand(sandbox, "test_helpers.test_clock", clock, "test_clock") : null;
		const made = withDescription(
			newCustomer(frozen?.frozen_time ?? sandboxNow(sandbox), clock),
			wanted,
		);
		checkLocation(made, wanted);
		sandbox.store.put(made);
		emit(sandbox, "customer.created", made);
		return wanted.payment_method || wanted.tax_id_data ? furnish(sandbox, made, wanted) : made;
	}),
	endpoint("GET /v1/customers/:id", given.none, ({ sandbox, id }) => {
		const gone = sandbox.store.get("sandbox.tombstone", id);
		if (gone?.name === "customer")
			return { id, object: "customer", deleted: true } satisfies Stripe.DeletedCustomer;
		return demand(sandbox, "customer", id);
	}),
	endpoint("POST /v1/customers/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "customer", id);
		checkDefaultCard(sandbox, id, wanted.invoice_settings?.default_payment_method);
		const after = withDescription({ ...before, balance: wanted.balance ?? before.balance }, wanted);
		checkLocation(after, wanted);
		return saveAndTell(sandbox, "customer.updated", before, after);
	}),
	endpoint("DELETE /v1/customers/:id", given.none, ({ sandbox, id }) => {
		const gone = demand(sandbox, "customer", id);
		for (const one of sandbox.store.all("subscription")) {
			if (one.customer === id && one.status !== "canceled") endSubscription(sandbox, one, null);
		}
		emit(sandbox, "customer.deleted", gone);
		sandbox.store.remove("customer", id);
		sandbox.store.put({ object: "sandbox.tombstone", id, name: "customer" });
		return { id, object: "customer", deleted: true } satisfies Stripe.DeletedCustomer;
	}),
	endpoint(
		"GET /v1/customers",
		z.strictObject({
			...given.listShape,
			created: given.created,
			email: given.text.optional(),
			test_clock: given.text.optional(),
		}),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("customer")
				.filter((one) => !wanted.email || one.email === wanted.email)
				.filter((one) =>
					wanted.test_clock ? one.test_clock === wanted.test_clock : !one.test_clock,
				);
			return listPage(found, wanted, path);
		},
	),
];

type Description = Partial<z.output<typeof creation>>;

function withDescription(before: Stripe.Customer, wanted: Description): Stripe.Customer {
	const { address, metadata, invoice_settings: settings } = wanted;
	return {
		...before,
		...textsOf(wanted),
		address:
			address === undefined
				? (before.address ?? null)
				: address && { ...noAddress, ...given.present(address) },
		metadata: mergeMetadata(before.metadata, metadata),
		preferred_locales: wanted.preferred_locales ?? before.preferred_locales ?? [],
		tax_exempt: wanted.tax_exempt ?? before.tax_exempt ?? "none",
		invoice_settings: { ...before.invoice_settings, ...given.present(settings ?? {}) },
	};
}

function textsOf({ description, email, name, phone, business_name, individual_name }: Description) {
	const names = given.present({ business_name, individual_name });
	return { ...given.present({ description, email, name, phone }), ...given.withoutNulls(names) };
}

const noAddress: Stripe.Address = {
	city: null,
	country: null,
	line1: null,
	line2: null,
	postal_code: null,
	state: null,
};

/** Asked to know at once where tax is due, an address is needed. */
function checkLocation({ address }: Stripe.Customer, { tax }: Description): void {
	if (tax?.validate_location !== "immediately" || address?.country) return;
	throw invalid(
		"The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
		{
			param: "address",
			code: "customer_tax_location_invalid",
		},
	);
}

function checkDefaultCard(
	sandbox: Sandbox,
	customer: string,
	card: string | null | undefined,
): void {
	if (!card) return;
	const param = "invoice_settings[default_payment_method]";
	if (demand(sandbox, "payment_method", card, param).customer === customer) return;
	const message = `The customer does not have a payment method with the ID ${card}. The payment method must be attached to the customer.`;
	throw invalid(message, { param, code: "resource_missing" });
}

/** What else a creation may bring along: a card and tax ids. */
function furnish(sandbox: Sandbox, made: Stripe.Customer, wanted: Description): Stripe.Customer {
	for (const { type, value } of wanted.tax_id_data ?? []) addTaxId(sandbox, made.id, type, value);
	if (wanted.payment_method) attachCard(sandbox, wanted.payment_method, made.id);
	return demand(sandbox, "customer", made.id);
}
