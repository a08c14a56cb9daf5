import type Stripe from "stripe";
import type { BillingItem, BillingSubscription } from "./billing-state.ts";
import { changedItem } from "./change-subscription.server.ts";

/**
 * What one period costs from the next one on, tax and discounts included, in minor units: with the phase that comes
 * next, where one waits.
 */
export async function readPeriodAmount(
	sdk: Stripe,
	{ id, items, next }: Pick<BillingSubscription, "id" | "items" | "next">,
): Promise<bigint> {
	const changes = next ? becoming(items, next.items).map(changedItem) : [];
	const invoice = await sdk.invoices.createPreview({
		subscription: id,
		preview_mode: "recurring",
		...(next ? { subscription_details: { items: changes, proration_behavior: "none" } } : {}),
	});
	return BigInt(invoice.total);
}

type Next = Omit<BillingItem, "id">;

/** What each item becomes: the plan another plan, an add-on the same one, and what has no successor goes. */
function becoming(items: readonly BillingItem[], next: readonly Next[]) {
	const kept = items.map((item) => {
		const heir = next.find((one) => isSameKind(one, item));
		return {
			itemId: item.id,
			priceId: heir?.priceId ?? item.priceId,
			quantity: heir?.quantity ?? 0,
		};
	});
	const added = next
		.filter((one) => !items.some((item) => isSameKind(one, item)))
		.map(({ priceId, quantity }) => ({ itemId: null, priceId, quantity }));
	return [...kept, ...added];
}

function isSameKind(one: Next, other: Next): boolean {
	return one.addOn === other.addOn && (one.plan === null) === (other.plan === null);
}
