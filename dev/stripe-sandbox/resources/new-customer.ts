import type Stripe from "stripe";
import { newId } from "../store/ids.ts";

/** A customer of whom nothing is known yet. */
export function newCustomer(created: number, clock: string | null): Stripe.Customer {
	return {
		id: newId("cus", 14),
		object: "customer",
		address: null,
		balance: 0,
		created,
		currency: null,
		customer_account: null,
		default_source: null,
		delinquent: false,
		description: null,
		email: null,
		invoice_prefix: newId("x", 8).slice(2).toUpperCase(),
		invoice_settings: {
			custom_fields: null,
			default_payment_method: null,
			footer: null,
			rendering_options: null,
		},
		livemode: false,
		metadata: {},
		name: null,
		next_invoice_sequence: 1,
		phone: null,
		preferred_locales: [],
		shipping: null,
		tax_exempt: "none",
		test_clock: clock,
	};
}
