import type Stripe from "stripe";

export type CheckoutWish = {
	readonly tenantId: string;
	readonly customerId: string;
	readonly items: readonly { readonly priceId: string; readonly quantity: number }[];
	/** Nothing is charged before; null to charge at once. At least 48 hours away (Stripe, "Free trials"). */
	readonly trialEnd: Date | null;
	readonly successUrl: string;
	readonly cancelUrl: string;
};

/**
 * Stripe's page on which a subscription is paid for the first time. Pages that the customer left open are closed:
 * nobody can finish two.
 *
 * @returns its address
 */
export async function startCheckout(sdk: Stripe, wish: CheckoutWish): Promise<string> {
	const { tenantId, customerId: customer, items, trialEnd, successUrl, cancelUrl } = wish;
	const left = await sdk.checkout.sessions.list({ customer, status: "open", limit: 100 });
	for (const { id } of left.data) await sdk.checkout.sessions.expire(id);
	const session = await sdk.checkout.sessions.create({
		mode: "subscription",
		customer,
		client_reference_id: tenantId,
		line_items: items.map(({ priceId, quantity }) => ({ price: priceId, quantity })),
		subscription_data: {
			metadata: { tenant_id: tenantId },
			...(trialEnd ? trialUntil(trialEnd) : {}),
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

/** Without a card at its end it pauses: the workspace can be read, and goes on when there is one. */
function trialUntil(end: Date): Stripe.Checkout.SessionCreateParams.SubscriptionData {
	return {
		trial_end: Math.floor(end.getTime() / 1000),
		trial_settings: { end_behavior: { missing_payment_method: "pause" } },
	};
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
		configuration: await ourConfiguration(sdk),
	});
	return url;
}

/** By which our configuration of the portal is known again; another one when what it allows changes. */
const mark = "plan-and-billing-1";

/** Plan and seats are changed on our page, with its preview, never in the portal. */
async function ourConfiguration(sdk: Stripe): Promise<string> {
	const { data } = await sdk.billingPortal.configurations.list({ active: true, limit: 100 });
	const known = data.find(({ metadata }) => metadata?.crowdminder === mark);
	if (known) return known.id;
	const made = await sdk.billingPortal.configurations.create({
		metadata: { crowdminder: mark },
		features: {
			customer_update: { enabled: true, allowed_updates: ["name", "email", "address", "tax_id"] },
			invoice_history: { enabled: true },
			payment_method_update: { enabled: true },
			subscription_cancel: { enabled: true, mode: "at_period_end" },
			subscription_update: { enabled: false },
		},
	});
	return made.id;
}
