import type Stripe from "stripe";

export type NewCustomer = {
	readonly tenantId: string;
	readonly name: string;
	readonly email: string;
};

/**
 * Makes the customer of a tenant. Asked again for the same tenant within a day, Stripe answers with the same one: only
 * what never changes is in the first request.
 *
 * @returns its id
 */
export async function createCustomer(
	sdk: Stripe,
	{ tenantId, name, email }: NewCustomer,
): Promise<string> {
	const { id } = await sdk.customers.create(
		{ metadata: { tenant_id: tenantId } },
		{ idempotencyKey: `customer-of-${tenantId}` },
	);
	await sdk.customers.update(id, { name, email });
	return id;
}
