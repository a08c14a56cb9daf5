import type Stripe from "stripe";

export type NewCustomer = {
	readonly tenantId: string;
	readonly name: string;
	/** Where receipts go. */
	readonly email: string;
};

/** Makes the customer of a tenant; asked twice, within a day, it is the same one. */
export async function createCustomer(
	sdk: Stripe,
	{ tenantId, name, email }: NewCustomer,
): Promise<string> {
	const { id } = await sdk.customers.create(
		{ name, email, metadata: { tenant_id: tenantId } },
		{ idempotencyKey: `customer-of-${tenantId}` },
	);
	return id;
}
