import { and, count, desc, eq, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import type { PublicDb } from "#db/handle.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";

type EventView = "all" | "waiting" | "failed";

export function readEventView(text: string | null): EventView {
	return text === "waiting" || text === "failed" ? text : "all";
}

/** The newest events that Stripe sent, with the tenant that each is about. */
export function newestEvents(db: PublicDb, view: EventView, limit = 50) {
	return db
		.select({
			id: stripeEvents.id,
			type: stripeEvents.type,
			customerId: stripeEvents.customerId,
			tenant: tenants.slug,
			receivedAt: stripeEvents.receivedAt,
			deliveries: stripeEvents.deliveries,
			processedAt: stripeEvents.processedAt,
			failure: stripeEvents.failure,
		})
		.from(stripeEvents)
		.leftJoin(subscriptions, eq(subscriptions.customerId, stripeEvents.customerId))
		.leftJoin(tenants, eq(tenants.id, subscriptions.tenantId))
		.where(inView(view))
		.orderBy(desc(stripeEvents.receivedAt), desc(stripeEvents.id))
		.limit(limit);
}

function inView(view: EventView): SQL | undefined {
	const isOpen = isNull(stripeEvents.processedAt);
	switch (view) {
		case "all":
			return undefined;
		case "waiting":
			return isOpen;
		case "failed":
			return and(isOpen, isNotNull(stripeEvents.failure));
		default:
			return view satisfies never;
	}
}

/** Longer than this an event does not wait while all is well. */
const lateMs = 10 * 60_000;
/** Every customer is asked for at night. */
const unreadMs = 26 * 60 * 60_000;

/** How many events wait for too long, how many failed, and how many mirrors were not read since last night. */
export async function mirrorHealth(db: PublicDb, now: Date) {
	const isOpen = isNull(stripeEvents.processedAt);
	const [late, failed, [unread]] = await Promise.all([
		db.$count(
			stripeEvents,
			and(isOpen, lt(stripeEvents.receivedAt, new Date(now.getTime() - lateMs))),
		),
		db.$count(stripeEvents, and(isOpen, isNotNull(stripeEvents.failure))),
		db
			.select({ number: count() })
			.from(subscriptions)
			.where(
				and(
					isNotNull(subscriptions.subscriptionId),
					lt(subscriptions.syncedAt, new Date(now.getTime() - unreadMs)),
				),
			),
	]);
	return { late, failed, unread: unread?.number ?? 0 };
}

/** Is a customer of Stripe's one of our tenants? */
export async function isMirrored(db: PublicDb, customerId: string): Promise<boolean> {
	return (await db.$count(subscriptions, eq(subscriptions.customerId, customerId))) > 0;
}
