import type Stripe from "stripe";
import { sandboxNow } from "../clock.ts";
import { newCustomer } from "../resources/new-customer.ts";
import type { Sandbox } from "../sandbox.ts";

/** Somebody who came to Checkout without being a customer yet. */
export function passerBy(sandbox: Sandbox, session: Stripe.Checkout.Session): Stripe.Customer {
	return { ...newCustomer(sandboxNow(sandbox), null), email: session.customer_email };
}
