import type Stripe from "stripe";
import { saveAndTell } from "../events.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { tellingEntitlements } from "./active-entitlements.ts";

type Told =
	| "customer.subscription.updated"
	| "customer.subscription.deleted"
	| "customer.subscription.created";

/** Replaces a subscription and tells it, along with what that means for entitlements and the customer's standing. */
export function saveSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	after: Stripe.Subscription,
	type: Told = "customer.subscription.updated",
): Stripe.Subscription {
	const customer = idOf(after.customer);
	return tellingEntitlements(sandbox, customer, () => {
		const saved = saveAndTell(sandbox, type, before, after);
		markDelinquent(sandbox, customer);
		return saved;
	});
}

/** A customer with an overdue subscription is delinquent. */
function markDelinquent(sandbox: Sandbox, customer: string): void {
	const owner = sandbox.store.get("customer", customer);
	if (!owner) return;
	const delinquent = sandbox.store
		.all("subscription")
		.some(
			({ customer: of, status }) =>
				of === customer && (status === "past_due" || status === "unpaid"),
		);
	saveAndTell(sandbox, "customer.updated", owner, { ...owner, delinquent });
}
