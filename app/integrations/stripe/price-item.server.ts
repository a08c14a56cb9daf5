import type Stripe from "stripe";
import type { BillingItem, PriceLabels } from "./billing-state.ts";

/** What is bought and how often: a price in our own words. */
export function readItem(price: Stripe.Price, quantity = 1): Omit<BillingItem, "id"> {
	return {
		...readLabels(price.metadata),
		priceId: price.id,
		lookupKey: price.lookup_key,
		interval: price.recurring?.interval ?? null,
		currency: price.currency.toUpperCase(),
		quantity,
	};
}

function readLabels(metadata: Stripe.Metadata): PriceLabels {
	const version = Number(metadata.plan_version);
	return {
		plan: metadata.plan ?? null,
		planVersion: Number.isInteger(version) ? version : null,
		addOn: metadata.add_on ?? null,
	};
}
