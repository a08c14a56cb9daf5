import { and, eq, isNull, max, notInArray, or, sql } from "drizzle-orm";
import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import type { StripeNews } from "#app/integrations/stripe/events.server.ts";
import { enqueuePublicMany } from "#app/jobs/enqueue.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";

/** Events come to us in any order: what happened shortly before the newest may not be here. */
const overlap = 3_600_000;

/** Stripe keeps events for 30 days. */
const longest = 29 * 24 * 3_600_000;

/** Milliseconds between two customers, so that a night's work leaves room for everybody else's. */
const pace = 250;

/** Below every other job. */
const lowPriority = -10;

/**
 * Enqueues a look at every customer, one after the other: first those of whom Stripe tells an event that never came,
 * then everybody by the oldest look.
 *
 * @returns how many customers, and how many events of theirs had been missed
 * @throws StripeAway
 */
export async function reconcileAll(
	{ database, clock }: Pick<Services, "database" | "clock">,
	stripe: StripeApi,
): Promise<{ customers: number; missed: number }> {
	const now = clock();
	const news = await stripe.listNews(await lastHeard(database.public, now));
	return database.publicTransaction(async (db) => {
		const customers = await everyCustomer(db);
		const missed = (await noteMissed(db, news)).filter(isOf(customers));
		const urgent = new Set(missed.map(({ customerId }) => customerId));
		const order = [
			...customers.filter((id) => urgent.has(id)),
			...customers.filter((id) => !urgent.has(id)),
		];
		const jobs = order.map((customerId, index) => ({
			payload: { customerId, isReconcile: true },
			startAfter: new Date(now.getTime() + index * pace),
			...(urgent.has(customerId) ? {} : { priority: lowPriority }),
		}));
		await enqueuePublicMany(db, "sync-customer", jobs);
		return { customers: customers.length, missed: missed.length };
	});
}

/** What tells of the catalogue, or of somebody else's customer, is missed by nobody. */
function isOf(customers: readonly string[]): (news: StripeNews) => boolean {
	const ours = new Set<string | null>(customers);
	return ({ customerId }) => ours.has(customerId);
}

/** The customer of a workspace; null where there is none, or none yet. */
export async function customerBySlug(db: PublicDb, slug: string): Promise<string | null> {
	const [row] = await db
		.select({ customerId: subscriptions.customerId })
		.from(subscriptions)
		.innerJoin(tenants, eq(tenants.id, subscriptions.tenantId))
		.where(eq(tenants.slug, slug));
	return row?.customerId ?? null;
}

async function lastHeard(db: PublicDb, now: Date): Promise<Date> {
	const [newest] = await db.select({ at: max(stripeEvents.happenedAt) }).from(stripeEvents);
	return new Date(Math.max(now.getTime() - longest, (newest?.at?.getTime() ?? 0) - overlap));
}

/** Notes the events that Stripe knows and we do not; they were delivered no times. */
async function noteMissed(db: PublicTransaction, news: StripeNews[]): Promise<StripeNews[]> {
	if (news.length === 0) return [];
	const ours = db.select({ id: subscriptions.customerId }).from(subscriptions);
	const noted = await db
		.insert(stripeEvents)
		.values(news.map((one) => ({ ...one, deliveries: 0 })))
		.onConflictDoNothing()
		.returning({ id: stripeEvents.id });
	const { customerId, processedAt } = stripeEvents;
	await db
		.update(stripeEvents)
		.set({ processedAt: sql`now()` })
		.where(and(isNull(processedAt), or(isNull(customerId), notInArray(customerId, ours))));
	const unknown = new Set(noted.map(({ id }) => id));
	return news.filter(({ id }) => unknown.has(id));
}

async function everyCustomer(db: PublicTransaction): Promise<string[]> {
	const rows = await db
		.select({ id: subscriptions.customerId })
		.from(subscriptions)
		.orderBy(sql`${subscriptions.syncedAt} nulls first`);
	return rows.map(({ id }) => id);
}
