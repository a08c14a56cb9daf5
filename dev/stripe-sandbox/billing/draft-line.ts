import type Stripe from "stripe";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Period } from "./billing-period.ts";

/** A line before discounts and tax. Amounts are minor units. */
export type DraftLine = {
	amount: number;
	description: string;
	price: Stripe.Price;
	quantity: number;
	period: Period;
	isProration: boolean;
	subscription: string | null;
	subscriptionItem: string | null;
	invoiceItem: string | null;
};

/** What an item costs for one whole period. */
export function priceOf({
	price,
	quantity,
}: Pick<Stripe.SubscriptionItem, "price" | "quantity">): number {
	return Math.round(Number(String(price.unit_amount_decimal ?? 0)) * (quantity ?? 1));
}

/** The line for a whole period of an item, or for a period that is tried for free. */
export function periodLine(
	sandbox: Sandbox,
	item: Stripe.SubscriptionItem,
	period: Period,
	isTrial = false,
): DraftLine {
	const name = productName(sandbox, item.price);
	const quantity = item.quantity ?? 1;
	return {
		amount: isTrial ? 0 : priceOf(item),
		description: isTrial
			? `Trial period for ${name}`
			: `${quantity} × ${name} (at ${each(item.price)})`,
		price: item.price,
		quantity,
		period,
		isProration: false,
		subscription: item.subscription,
		subscriptionItem: item.id,
		invoiceItem: null,
	};
}

export function productName({ store }: Sandbox, price: Stripe.Price): string {
	return store.get("product", idOf(price.product))?.name ?? "product";
}

function each({ unit_amount: amount, currency, recurring }: Stripe.Price): string {
	const value = ((amount ?? 0) / 100).toFixed(2);
	const count = recurring?.interval_count ?? 1;
	const interval = count === 1 ? recurring?.interval : `every ${count} ${recurring?.interval}s`;
	return `${currency.toUpperCase()} ${value} / ${interval ?? "unit"}`;
}
