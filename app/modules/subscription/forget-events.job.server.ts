import { lt } from "drizzle-orm";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { stripeEvents } from "#db/public/subscriptions.ts";
import { subscriptionJobs } from "./jobs.ts";

const keptFor = 90 * 24 * 3_600_000;

/** Takes away events of more than 90 days ago. */
export const forgetStripeEventsJob = siteHandler(
	"forget-stripe-events",
	subscriptionJobs["forget-stripe-events"],
	async (_, { services, now }) => {
		const end = new Date(now.getTime() - keptFor);
		await services.database.public.delete(stripeEvents).where(lt(stripeEvents.receivedAt, end));
	},
);
