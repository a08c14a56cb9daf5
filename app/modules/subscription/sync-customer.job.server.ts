import { and, eq, isNull, sql } from "drizzle-orm";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { errorForLog } from "#app/log.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { stripeEvents } from "#db/public/subscriptions.ts";
import { subscriptionJobs } from "./jobs.ts";
import { syncCustomer } from "./sync.server.ts";

/** Asks Stripe what a customer has; a failure is noted beside the events that wait for it. */
export const syncCustomerJob = siteHandler(
	"sync-customer",
	subscriptionJobs["sync-customer"],
	async ({ customerId, isReconcile = false }, { services, log }) => {
		const { stripe } = services;
		if (!stripe) {
			log.warn("customers are not asked for: STRIPE_SECRET_KEY is not set");
			return;
		}
		try {
			await syncCustomer({ ...services, stripe }, customerId, { isReconcile });
		} catch (error) {
			await noteFailure(services.database.public, customerId, error);
			throw error;
		}
	},
);

async function noteFailure(db: PublicDb, customerId: string, error: unknown): Promise<void> {
	await db
		.update(stripeEvents)
		.set({ failure: errorForLog(error).message, failedAt: sql`now()` })
		.where(and(eq(stripeEvents.customerId, customerId), isNull(stripeEvents.processedAt)));
}
