import { and, eq, lt, lte, ne } from "drizzle-orm";
import { enqueuePublicMany } from "#app/jobs/enqueue.server.ts";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { customDomains } from "#db/public/domains.ts";
import { tenants } from "#db/public/tenants.ts";
import { domainJobs } from "./jobs.ts";

const keptMs = 30 * 86_400_000;

/**
 * Enqueues a look at each domain that is due: what works once a day, by the hour at which it was looked at before, the
 * rest each hour. Workspaces that are not active rest with their domains. What was removed is forgotten after 30 days.
 */
export const findDueDomainsJob = siteHandler(
	"find-due-domains",
	domainJobs["find-due-domains"],
	async (_, { services: { database }, now, log }) => {
		const due = await database.public
			.select({ tenantId: customDomains.tenantId, domainId: customDomains.id })
			.from(customDomains)
			.innerJoin(tenants, eq(tenants.id, customDomains.tenantId))
			.where(
				and(
					ne(customDomains.state, "removed"),
					lte(customDomains.nextCheckAt, now),
					eq(tenants.state, "active"),
				),
			);
		const newJobs = due.map((payload) => ({ payload, unlessWaiting: true }));
		await enqueuePublicMany(database.public, "check-domain", newJobs);
		await database.public
			.delete(customDomains)
			.where(
				and(
					eq(customDomains.state, "removed"),
					lt(customDomains.removedAt, new Date(now.getTime() - keptMs)),
				),
			);
		log.info({ due: due.length }, "domains are due");
	},
);
