import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { PublicTransaction } from "#db/handle.ts";
import { mirrorDrifts, stripeEvents, type subscriptions } from "#db/public/subscriptions.ts";
import type { Mirror } from "./mirror.ts";
import { mirrorDifferences } from "./mirror-differences.ts";

type Look = {
	readonly customerId: string;
	/** When Stripe was asked, as the database writes it. */
	readonly readAt: string;
};

/** What had arrived before Stripe was asked is in what it answered. @returns whether any had */
export async function settleEvents(
	db: PublicTransaction,
	{ customerId, readAt }: Look,
): Promise<boolean> {
	const settled = await db
		.update(stripeEvents)
		.set({ processedAt: sql`clock_timestamp()`, failure: null, failedAt: null })
		.where(
			and(
				eq(stripeEvents.customerId, customerId),
				isNull(stripeEvents.processedAt),
				lte(stripeEvents.receivedAt, sql`${readAt}::timestamptz`),
			),
		)
		.returning({ deliveries: stripeEvents.deliveries });
	// What the reconcile itself found in Stripe's list was delivered no times.
	return settled.some(({ deliveries }) => deliveries > 0);
}

/** Notes where the mirror had differed from Stripe although no event told, field by field. */
export async function noteDrift(
	db: PublicTransaction,
	before: { tenant: { id: string }; mirror: typeof subscriptions.$inferSelect },
	after: Partial<Mirror>,
): Promise<void> {
	const differences = mirrorDifferences(before.mirror, after);
	if (differences.length === 0) return;
	await db.insert(mirrorDrifts).values({ id: newId(), tenantId: before.tenant.id, differences });
}
