import { eq, sql } from "drizzle-orm";
import type { StripeNews } from "#app/integrations/stripe/events.server.ts";
import { enqueuePublic } from "#app/jobs/enqueue.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction } from "#db/handle.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";

export type Received = "stored" | "not-signed" | "not-configured";

/**
 * Takes a webhook: notes that it came and enqueues what follows from it, in one transaction. What it says is not
 * read: the job asks Stripe.
 *
 * @param body the bytes as they came
 */
export async function receiveWebhook(
	{ stripe, env, database }: Pick<Services, "stripe" | "env" | "database">,
	body: Buffer,
	signature: string,
): Promise<Received> {
	if (!stripe || env.STRIPE_WEBHOOK_SECRETS.length === 0) return "not-configured";
	const news = stripe.readWebhook(body, signature, env.STRIPE_WEBHOOK_SECRETS);
	if (!news) return "not-signed";
	await database.publicTransaction((db) => takeNews(db, news));
	return "stored";
}

/** Notes an event, once however often it comes, and lets its customer be asked for unless it was since. */
async function takeNews(db: PublicTransaction, news: StripeNews): Promise<void> {
	const isOurs = news.customerId !== null && (await hasMirror(db, news.customerId));
	const [noted] = await db
		.insert(stripeEvents)
		// Nothing follows from what is about nobody of ours.
		.values({ ...news, processedAt: isOurs ? null : sql`now()` })
		.onConflictDoUpdate({
			target: stripeEvents.id,
			set: { deliveries: sql`${stripeEvents.deliveries} + 1` },
		})
		.returning({ processedAt: stripeEvents.processedAt });
	const { customerId } = news;
	if (customerId === null || noted?.processedAt !== null) return;
	// One after the other: of a burst that comes in one moment the first brings the job, and the others see it.
	await db.execute(
		sql`select pg_advisory_xact_lock(hashtext('sync-customer'), hashtext(${customerId}))`,
	);
	await enqueuePublic(db, "sync-customer", { customerId }, { unlessWaiting: true });
}

async function hasMirror(db: PublicTransaction, customerId: string): Promise<boolean> {
	return (await db.$count(subscriptions, eq(subscriptions.customerId, customerId))) > 0;
}
