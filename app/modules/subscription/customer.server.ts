import { eq } from "drizzle-orm";
import type { Services } from "#app/services.server.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { askStripe, paymentsOf } from "./payments.server.ts";

/** The tenant as Stripe's customer is named; `email` is whose receipts they are. */
export type Payer = { readonly id: string; readonly name: string; readonly email: string };

/**
 * The tenant's customer at Stripe, made and stored before any checkout. Two who ask at once get the same one: Stripe
 * makes one for each tenant, and one row is kept.
 */
export async function ensureCustomer(
	services: Pick<Services, "stripe" | "database">,
	{ id: tenantId, name, email }: Payer,
): Promise<string> {
	const db = services.database.public;
	const known = () =>
		db
			.select({ customerId: subscriptions.customerId })
			.from(subscriptions)
			.where(eq(subscriptions.tenantId, tenantId));
	const [before] = await known();
	if (before) return before.customerId;
	const made = await askStripe(paymentsOf(services).createCustomer({ tenantId, name, email }));
	await db.insert(subscriptions).values({ tenantId, customerId: made }).onConflictDoNothing();
	const [after] = await known();
	if (!after) throw new Error(`The customer ${made} of ${tenantId} was not stored.`);
	return after.customerId;
}
