import Stripe from "stripe";
import { testClockOf } from "../clock.ts";
import { emit } from "../events.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import type { DraftLine } from "./draft-line.ts";

/** Keeps prorations for the subscription's next invoice. */
export function addPendingItems(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	lines: DraftLine[],
	at: number,
): void {
	for (const line of lines) {
		const item = sandbox.store.put(pendingItem(sandbox, subscription, line, at));
		emit(sandbox, "invoiceitem.created", item);
	}
}

/** The lines of what waits for the next invoice. */
export function pendingLines({ store }: Sandbox, subscription: string): DraftLine[] {
	return pendingOf({ store }, subscription).flatMap((item) => {
		const named = item.pricing?.price_details?.price;
		const price = named ? store.get("price", idOf(named)) : undefined;
		if (!price) return [];
		return [
			{
				amount: item.amount,
				description: item.description ?? "",
				price,
				quantity: item.quantity,
				period: item.period,
				isProration: item.proration,
				subscription,
				subscriptionItem: item.parent?.subscription_details?.subscription_item ?? null,
				invoiceItem: item.id,
			},
		];
	});
}

/** The same, and they wait no longer. */
export function takePendingItems(sandbox: Sandbox, subscription: string): DraftLine[] {
	const lines = pendingLines(sandbox, subscription);
	for (const item of pendingOf(sandbox, subscription)) sandbox.store.remove("invoiceitem", item.id);
	return lines;
}

function pendingOf({ store }: Pick<Sandbox, "store">, subscription: string): Stripe.InvoiceItem[] {
	return store
		.all("invoiceitem")
		.filter((one) => one.parent?.subscription_details?.subscription === subscription);
}

function pendingItem(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	line: DraftLine,
	date: number,
): Stripe.InvoiceItem {
	const customer = idOf(subscription.customer);
	return {
		id: line.invoiceItem ?? newId("ii"),
		object: "invoiceitem",
		amount: line.amount,
		currency: subscription.currency,
		customer,
		customer_account: null,
		date,
		description: line.description,
		discountable: true,
		discounts: [],
		invoice: null,
		livemode: false,
		metadata: {},
		parent: {
			subscription_details: {
				subscription: subscription.id,
				...(line.subscriptionItem ? { subscription_item: line.subscriptionItem } : {}),
			},
			type: "subscription_details",
		},
		period: line.period,
		pricing: {
			price_details: { price: line.price.id, product: idOf(line.price.product) },
			type: "price_details",
			unit_amount_decimal: line.price.unit_amount_decimal,
		},
		proration: line.isProration,
		quantity: line.quantity,
		quantity_decimal: Stripe.Decimal.from(line.quantity),
		tax_rates: [],
		test_clock: testClockOf(sandbox, customer),
	};
}
