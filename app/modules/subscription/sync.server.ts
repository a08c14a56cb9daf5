import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import type { BillingState } from "#app/integrations/stripe/billing-state.ts";
import { keepSnapshot } from "#app/modules/entitlements/keep-snapshot.server.ts";
import { keepOwn } from "#app/modules/entitlements/snapshot.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction, TenantRef } from "#db/handle.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { mirrorOf, unknownPrices } from "./mirror.ts";

/** Somebody else wrote the mirror while Stripe was asked: what was read may be older than what is there. */
class MirrorMoved extends Error {}

type Needs = Pick<Services, "database" | "directory" | "log" | "clock"> & { stripe: StripeApi };

/**
 * Asks Stripe what a customer has and writes it down: the mirror, what it entitles to, and the tenant's own row, in
 * one transaction. Events only say for whom to call it, so it does not matter how often, when or in which order.
 *
 * No connection waits while Stripe is asked: the row is locked for the writing alone, and only what was asked for
 * after the last writing is written.
 *
 * @returns false when no tenant has this customer
 * @throws StripeAway, StripeRefused
 */
export async function syncCustomer(services: Needs, customerId: string): Promise<boolean> {
	for (let attempt = 0; attempt < 10; attempt += 1) {
		const before = await standOf(services, customerId);
		if (!before) return false;
		const billing = await services.stripe.readBilling(customerId);
		complain(services, customerId, billing);
		try {
			await write(services, before, billing);
			services.directory.forget();
			return true;
		} catch (error) {
			if (!(error instanceof MirrorMoved)) throw error;
		}
	}
	throw new Error(`The customer ${customerId} is written too often at once.`);
}

type Stand = {
	tenant: TenantRef;
	customerId: string;
	/** As the database writes it: to the microsecond. */
	syncedAt: string | null;
	readAt: string;
};

const syncedAtText = sql<string | null>`${subscriptions.syncedAt}::text`;

async function standOf({ database }: Needs, customerId: string): Promise<Stand | null> {
	const [row] = await database.public
		.select({
			tenant: { id: tenants.id, schemaName: tenants.schemaName, roleName: tenants.roleName },
			customerId: subscriptions.customerId,
			syncedAt: syncedAtText,
			readAt: sql<string>`clock_timestamp()::text`,
		})
		.from(subscriptions)
		.innerJoin(tenants, eq(tenants.id, subscriptions.tenantId))
		.where(eq(subscriptions.customerId, customerId));
	return row ?? null;
}

function write(
	{ database, clock }: Needs,
	before: Stand,
	billing: BillingState | null,
): Promise<void> {
	const { tenant } = before;
	return database.registryThenTenant(
		tenant,
		async (db) => {
			await lockUnmoved(db, before);
			await db
				.update(subscriptions)
				// A customer that was deleted at Stripe took the subscription along.
				.set({
					...(billing ? mirrorOf(billing) : { status: "canceled" as const }),
					syncedAt: sql`clock_timestamp()`,
				})
				.where(eq(subscriptions.tenantId, tenant.id));
			await settleEvents(db, before);
			return keepSnapshot(db, tenant.id, clock());
		},
		keepOwn,
	);
}

async function lockUnmoved(db: PublicTransaction, { tenant, syncedAt }: Stand): Promise<void> {
	const [row] = await db
		.select({ syncedAt: syncedAtText })
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenant.id))
		.for("update");
	if (!row || row.syncedAt !== syncedAt) throw new MirrorMoved();
}

/** What had arrived before Stripe was asked is in what it answered. */
async function settleEvents(db: PublicTransaction, { customerId, readAt }: Stand): Promise<void> {
	await db
		.update(stripeEvents)
		.set({ processedAt: sql`clock_timestamp()`, failure: null, failedAt: null })
		.where(
			and(
				eq(stripeEvents.customerId, customerId),
				isNull(stripeEvents.processedAt),
				lte(stripeEvents.receivedAt, sql`${readAt}::timestamptz`),
			),
		);
}

function complain({ log }: Needs, customerId: string, billing: BillingState | null): void {
	if (!billing) {
		log.error(
			{ customerId },
			"a customer was deleted at Stripe: the workspace counts as cancelled",
		);
		return;
	}
	const prices = unknownPrices(billing);
	if (prices.length > 0) {
		log.error({ customerId, prices }, "a price that the catalogue does not know grants nothing");
	}
	if (billing.aliveCount > 1) {
		log.error(
			{ customerId, subscriptions: billing.aliveCount },
			"a customer pays for more than one subscription",
		);
	}
}
