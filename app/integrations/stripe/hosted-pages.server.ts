import type Stripe from "stripe";

export type CheckoutWish = {
	readonly tenantId: string;
	readonly customerId: string;
	readonly priceId: string;
	readonly seats: number;
	/** Nothing is charged before; null to charge at once. At least 48 hours away (Stripe, "Free trials"). */
	readonly trialEnd: Date | null;
	readonly successUrl: string;
	readonly cancelUrl: string;
};

/** Stripe's page on which a subscription is paid for the first time. @returns its address */
export async function startCheckout(sdk: Stripe, wish: CheckoutWish): Promise<string> {
	const { tenantId, customerId, priceId, seats, trialEnd, successUrl, cancelUrl } = wish;
	const session = await sdk.checkout.sessions.create({
		mode: "subscription",
		customer: customerId,
		client_reference_id: tenantId,
		line_items: [{ price: priceId, quantity: seats }],
		subscription_data: {
			metadata: { tenant_id: tenantId },
			...(trialEnd ? { trial_end: Math.floor(trialEnd.getTime() / 1000) } : {}),
		},
		payment_method_collection: "always",
		allow_promotion_codes: true,
		tax_id_collection: { enabled: true },
		automatic_tax: { enabled: true },
		billing_address_collection: "required",
		customer_update: { name: "auto", address: "auto" },
		success_url: successUrl,
		cancel_url: cancelUrl,
	});
	if (!session.url) throw new Error(`The checkout ${session.id} has no page.`);
	return session.url;
}

/** Stripe's page for cards, address, tax numbers and receipts. @returns its address */
export async function openPortal(
	sdk: Stripe,
	customerId: string,
	returnUrl: string,
): Promise<string> {
	const { url } = await sdk.billingPortal.sessions.create({
		customer: customerId,
		return_url: returnUrl,
	});
	return url;
}
