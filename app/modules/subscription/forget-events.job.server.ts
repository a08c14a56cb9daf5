import { lt } from "drizzle-orm";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { mirrorDrifts, stripeEvents } from "#db/public/subscriptions.ts";
import { subscriptionJobs } from "./jobs.ts";

const keptFor = 90 * 24 * 3_600_000;

/** Takes away events, and drifts of the mirror, of more than 90 days ago. */
export const forgetStripeEventsJob = siteHandler(
	"forget-stripe-events",
	subscriptionJobs["forget-stripe-events"],
	async (_, { services, now }) => {
		const end = new Date(now.getTime() - keptFor);
		const { public: db } = services.database;
		await db.delete(stripeEvents).where(lt(stripeEvents.receivedAt, end));
		await db.delete(mirrorDrifts).where(lt(mirrorDrifts.foundAt, end));
	},
);
