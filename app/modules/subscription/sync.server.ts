import { eq, getTableColumns, sql } from "drizzle-orm";
import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import type { BillingState } from "#app/integrations/stripe/billing-state.ts";
import { isStripeAway, refusalOf } from "#app/integrations/stripe/failures.ts";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { keepSnapshot } from "#app/modules/entitlements/keep-snapshot.server.ts";
import { keepOwn } from "#app/modules/entitlements/snapshot.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction, TenantRef } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { type Mirror, mirrorOf, unknownPrices } from "./mirror.ts";
import { noteDrift, settleEvents } from "./note-drift.server.ts";
import { type PlanNews, planNews } from "./plan-news.ts";
import { type NextAmount, tellPlanNews } from "./tell-plan-news.server.ts";

/** Somebody else wrote the mirror while Stripe was asked: what was read may be older than what is there. */
class MirrorMoved extends Error {}

type Needs = Pick<Services, "database" | "directory" | "log" | "clock" | "env"> & {
	stripe: StripeApi;
};

/**
 * Asks Stripe what a customer has and writes it down: the mirror, what it entitles to, and the tenant's own row, in
 * one transaction. Events only say for whom to call it, so it does not matter how often, when or in which order.
 *
 * No connection waits while Stripe is asked: the row is locked for the writing alone, and only what was asked for
 * after the last writing is written. So what is news to who wrote before is told exactly once.
 *
 * @param isReconcile nobody told of anything: what differs is noted as drift
 * @returns false when no tenant has this customer
 * @throws StripeAway, StripeRefused
 */
export async function syncCustomer(
	services: Needs,
	customerId: string,
	{ isReconcile = false } = {},
): Promise<boolean> {
	for (let attempt = 0; attempt < 10; attempt += 1) {
		const before = await standOf(services, customerId);
		if (!before) return false;
		const billing = await services.stripe.readBilling(customerId);
		complain(services, customerId, billing);
		const news = await newsOf(services, before, billing);
		try {
			await write(services, before, billing, { told: news, isReconcile });
			services.directory.forget();
			return true;
		} catch (error) {
			if (!(error instanceof MirrorMoved)) throw error;
		}
	}
	throw new Error(`The customer ${customerId} is written too often at once.`);
}

type Stand = {
	tenant: TenantRef & { timeZone: string };
	mirror: typeof subscriptions.$inferSelect;
	customerId: string;
	/** As the database writes it: to the microsecond. */
	syncedAt: string | null;
	readAt: string;
};

const syncedAtText = sql<string | null>`${subscriptions.syncedAt}::text`;

async function standOf({ database }: Needs, customerId: string): Promise<Stand | null> {
	const [row] = await database.public
		.select({
			tenant: {
				...{ id: tenants.id, schemaName: tenants.schemaName, roleName: tenants.roleName },
				timeZone: tenants.timeZone,
			},
			mirror: getTableColumns(subscriptions),
			customerId: subscriptions.customerId,
			syncedAt: syncedAtText,
			readAt: sql<string>`clock_timestamp()::text`,
		})
		.from(subscriptions)
		.innerJoin(tenants, eq(tenants.id, subscriptions.tenantId))
		.where(eq(subscriptions.customerId, customerId));
	return row ?? null;
}

type Told = { readonly news: PlanNews; readonly nextAmount: NextAmount };

/** What there is to tell once it is written; Stripe is asked for the next amount before anything is locked. */
async function newsOf(
	{ stripe }: Needs,
	{ mirror }: Stand,
	billing: BillingState | null,
): Promise<Told | null> {
	const news = planNews(mirror, mirrorAfter(mirror, billing));
	if (!news) return null;
	const subscription = news.paidNextAt && billing?.subscription;
	const nextAmount = subscription
		? await stripe.readPeriodAmount(subscription).catch(nullIfStripe)
		: null;
	return { news, nextAmount };
}

/** A customer that was deleted at Stripe took the subscription along. */
function mirrorAfter<Before>(before: Before, billing: BillingState | null) {
	return billing ? mirrorOf(billing) : { ...before, status: "canceled" as const };
}

/** The mail can do without. */
function nullIfStripe(error: unknown): null {
	if (isStripeAway(error) || refusalOf(error)) return null;
	throw error;
}

function write(
	{ database, clock, env }: Needs,
	before: Stand,
	billing: BillingState | null,
	{ told, isReconcile }: { told: Told | null; isReconcile: boolean },
): Promise<void> {
	const { tenant } = before;
	return database.registryThenTenant(
		tenant,
		async (db) => {
			await lockUnmoved(db, before);
			await db
				.update(subscriptions)
				.set({ ...mirrorAfter({}, billing), syncedAt: sql`clock_timestamp()` })
				.where(eq(subscriptions.tenantId, tenant.id));
			const wasTold = await settleEvents(db, before);
			// Before the first look there is nothing that could have drifted.
			if (isReconcile && !wasTold && before.syncedAt !== null) {
				await noteDrift(db, before, mirrorAfter({}, billing));
			}
			return keepSnapshot(db, tenant.id, clock());
		},
		async (db, worked) => {
			await keepOwn(db, worked);
			const { timeZone } = tenant;
			if (isWorse(before.mirror, mirrorAfter({}, billing))) {
				// By day what cannot wait is mailed at once; the daily look would come tomorrow.
				await enqueue(db, "tell-account-news", { on: todayIn(timeZone, clock()) });
			}
			if (!told) return;
			await tellPlanNews(db, { env }, told.news, { timeZone, nextAmount: told.nextAmount });
		},
	);
}

/** Something is late that was not, or what was late has come to more. */
function isWorse(before: Mirror, after: Partial<Mirror>): boolean {
	const [was, since] = [before.pastDueSince ?? null, after.pastDueSince ?? null];
	return since !== null && (was?.getTime() !== since.getTime() || before.status !== after.status);
}

async function lockUnmoved(db: PublicTransaction, { tenant, syncedAt }: Stand): Promise<void> {
	const [row] = await db
		.select({ syncedAt: syncedAtText })
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenant.id))
		.for("update");
	if (!row || row.syncedAt !== syncedAt) throw new MirrorMoved();
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
