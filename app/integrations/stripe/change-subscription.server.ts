import type Stripe from "stripe";

/** An item of a subscription as it is to be. */
export type ItemWish = {
	/** Null: a new one. */
	readonly itemId: string | null;
	readonly priceId: string;
	/** 0: it goes. */
	readonly quantity: number;
};

export type MoneyOfChange = {
	/** Minor units. Without tax; what is unused of before stands with a minus. */
	readonly lines: readonly { readonly what: string; readonly amount: bigint }[];
	readonly tax: bigint;
	readonly dueNow: bigint;
	/** Of one period afterwards, tax included. */
	readonly afterwards: bigint;
	/** Stripe counts the days from here; given back, the change costs what was shown. */
	readonly at: Date;
};

/** What a change would cost, by Stripe's own preview of its invoice; nothing is changed. */
export async function previewChange(
	sdk: Stripe,
	subscriptionId: string,
	wanted: readonly ItemWish[],
	at: Date,
): Promise<MoneyOfChange> {
	const items = wanted.map(changedItem);
	const ask = (details: Stripe.InvoiceCreatePreviewParams) =>
		sdk.invoices.createPreview({ subscription: subscriptionId, ...details });
	const [now, recurring] = await Promise.all([
		ask({
			subscription_details: {
				items,
				proration_behavior: "always_invoice",
				proration_date: seconds(at),
			},
		}),
		ask({
			preview_mode: "recurring",
			subscription_details: { items, proration_behavior: "none" },
		}),
	]);
	return {
		lines: now.lines.data.map(({ description, amount }) => ({
			what: description ?? "",
			amount: BigInt(amount),
		})),
		tax: BigInt((now.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0)),
		dueNow: BigInt(now.amount_due),
		afterwards: BigInt(recurring.total),
		at,
	};
}

/**
 * Changes it now and charges the difference. When the payment is not done at once the change waits for it
 * (`pending_if_incomplete`): nothing is given that is not paid.
 *
 * @returns where the payer finishes the payment; null when it is done
 */
export async function changeNow(
	sdk: Stripe,
	subscriptionId: string,
	wanted: readonly ItemWish[],
	at: Date,
): Promise<string | null> {
	const order = wanted.map(({ priceId, quantity }) => `${priceId}x${quantity}`).join("-");
	const changedTo = await sdk.subscriptions.update(
		subscriptionId,
		{
			items: wanted.map(changedItem),
			proration_behavior: "always_invoice",
			proration_date: seconds(at),
			payment_behavior: "pending_if_incomplete",
			expand: ["latest_invoice"],
		},
		// What was shown once is done once, however often the form is sent.
		{ idempotencyKey: `change-${subscriptionId}-${order}-${at.getTime()}` },
	);
	if (!changedTo.pending_update) return null;
	const { latest_invoice: invoice } = changedTo;
	return typeof invoice === "object" ? (invoice?.hosted_invoice_url ?? "") : "";
}

/** An item as Stripe is told of it. */
export function changedItem({ itemId, priceId, quantity }: ItemWish) {
	if (itemId && quantity === 0) return { id: itemId, deleted: true };
	return { ...(itemId ? { id: itemId } : {}), price: priceId, quantity };
}

function seconds(moment: Date): number {
	return Math.floor(moment.getTime() / 1000);
}
