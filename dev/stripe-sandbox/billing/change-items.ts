import type Stripe from "stripe";
import { invalid, noSuch } from "../api/problem.ts";
import type { Period } from "./billing-period.ts";
import { newSubscriptionItem, planOf } from "./subscription-item.ts";

export type ItemChange = {
	id?: string | undefined;
	price?: Stripe.Price | undefined;
	quantity?: number | undefined;
	metadata?: Stripe.Metadata | undefined;
	isDeleted: boolean;
};

/**
 * The items after a change.
 *
 * @throws when none would be left, or two with the same price
 */
export function changedItems(
	subscription: Stripe.Subscription,
	changes: ItemChange[],
	period: Period,
	now: number,
): Stripe.SubscriptionItem[] {
	const known = subscription.items.data;
	changes.forEach(({ id }, index) => {
		if (id && !known.some((item) => item.id === id))
			throw noSuch("subscription item", id, `items[${index}][id]`);
	});
	const kept = known.flatMap((item) => {
		const change = changes.find(({ id }) => id === item.id);
		if (change?.isDeleted) return [];
		return [change ? changeItem(item, change) : item];
	});
	const added = changes.flatMap((change, index) => {
		if (change.id) return [];
		if (!change.price) {
			const param = `items[${index}][price]`;
			throw invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
		}
		const { price, quantity = 1, metadata = {} } = change;
		return newSubscriptionItem({
			price,
			quantity,
			metadata,
			period,
			subscription: subscription.id,
			created: now,
		});
	});
	const items = [...kept, ...added];
	if (items.length === 0) throw invalid("A subscription must have at least one active plan.");
	checkUnique(items);
	return items;
}

function changeItem(item: Stripe.SubscriptionItem, change: ItemChange): Stripe.SubscriptionItem {
	const price = change.price ?? item.price;
	const quantity = change.quantity ?? item.quantity ?? 1;
	const metadata = change.metadata ?? item.metadata;
	return { ...item, price, plan: planOf(price), quantity, metadata };
}

function checkUnique(items: Stripe.SubscriptionItem[]): void {
	const prices = items.map(({ price }) => price.id);
	const twice = prices.find((price, index) => prices.indexOf(price) !== index);
	if (!twice) return;
	throw invalid(`Cannot add multiple subscription items with the same plan: ${twice}`, {
		param: "items",
	});
}
