import type Stripe from "stripe";
import { catalogue, customerWithCard, openSandbox } from "./sandbox-kit.ts";

/** A customer who pays for Team; the card is what they pay with from then on. */
export async function subscribed(card = "pm_card_visa", quantity = 3) {
	const { sdk } = await openSandbox();
	const prices = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_visa");
	const subscription = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: prices.team.id, quantity }],
	});
	if (card !== "pm_card_visa") {
		const method = await sdk.paymentMethods.attach(card, { customer: customer.id });
		await sdk.customers.update(customer.id, {
			invoice_settings: { default_payment_method: method.id },
		});
	}
	return { sdk, ...prices, customer, subscription, item: itemOf(subscription) };
}

/** The only item of a subscription. */
export function itemOf({ items }: Stripe.Subscription): Stripe.SubscriptionItem {
	const [item] = items.data;
	if (!item) throw new Error("It has no item.");
	return item;
}
