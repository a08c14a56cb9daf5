import type Stripe from "stripe";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import type { Period } from "./billing-period.ts";
import { type DraftLine, priceOf, productName } from "./draft-line.ts";
import { restOf } from "./proration.ts";

/** What comes back for the part of a paid period that is left. */
export function credit(
	sandbox: Sandbox,
	item: Stripe.SubscriptionItem,
	period: Period,
	from: number,
): DraftLine {
	return prorated(sandbox, item, period, from, {
		amount: -restOf(priceOf(item), period, from),
		words: "Unused time on",
	});
}

/** What the part of the period that is left costs. */
export function debit(
	sandbox: Sandbox,
	item: Stripe.SubscriptionItem,
	period: Period,
	from: number,
): DraftLine {
	return prorated(sandbox, item, period, from, {
		amount: restOf(priceOf(item), period, from),
		words: "Remaining time on",
	});
}

function prorated(
	sandbox: Sandbox,
	item: Stripe.SubscriptionItem,
	period: Period,
	from: number,
	{ amount, words }: { amount: number; words: string },
): DraftLine {
	const quantity = item.quantity ?? 1;
	const many = quantity === 1 ? "" : `${quantity} × `;
	return {
		amount: amount === 0 ? 0 : amount,
		description: `${words} ${many}${productName(sandbox, item.price)} after ${shortDate(from)}`,
		price: item.price,
		quantity,
		period: { start: from, end: period.end },
		isProration: true,
		subscription: item.subscription,
		subscriptionItem: item.id,
		invoiceItem: newId("ii"),
	};
}

function shortDate(moment: number): string {
	return new Date(moment * 1000).toLocaleDateString("en-GB", {
		day: "2-digit",
		month: "short",
		year: "numeric",
		timeZone: "UTC",
	});
}
