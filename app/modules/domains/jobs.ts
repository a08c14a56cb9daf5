import { z } from "zod";
import { siteJob } from "#app/lib/job-definition.ts";

export const domainJobs = {
	/** Finds the domains that are to be looked at by now. */
	"find-due-domains": siteJob(z.object({ at: z.iso.datetime() })),
	/** Looks at one, outside any transaction: name servers may be slow. The next hour looks again. */
	"check-domain": siteJob(z.object({ tenantId: z.uuid(), domainId: z.uuid() }), {
		retry: { limit: 2, firstDelay: 60, longestDelay: 600 },
		timeLimit: 90,
	}),
} as const;
