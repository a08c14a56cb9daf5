import { siteHandler } from "#app/jobs/handler.server.ts";
import { subscriptionJobs } from "./jobs.ts";
import { reconcileAll } from "./reconcile.server.ts";

/** However many events were lost: after this every mirror is what Stripe says. */
export const reconcileSubscriptionsJob = siteHandler(
	"reconcile-subscriptions",
	subscriptionJobs["reconcile-subscriptions"],
	async (_, { services, log }) => {
		if (!services.stripe) return;
		const { customers, missed } = await reconcileAll(services, services.stripe);
		if (missed > 0) log.warn({ missed }, "events of Stripe never came; they are caught up");
		log.info({ customers }, "every customer is asked for");
	},
);
