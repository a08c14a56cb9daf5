import { z } from "zod";
import { siteJob, tenantJob } from "#app/lib/job-definition.ts";

/** About a day of tries: a mail server may be away for a night. */
const mailRetry = { limit: 12, firstDelay: 15, longestDelay: 4 * 3600 };

/** Address and contents are sealed: the queue's table holds neither an address nor a link that works. */
export const mailJobs = {
	"send-mail": tenantJob(z.object({ deliveryId: z.uuid(), sealed: z.string() }), {
		retry: mailRetry,
		priority: 10,
		// What would write a mail waits; one that is written tells of what is done, a copy of everything say.
		whileSuspended: true,
	}),
	"send-site-mail": siteJob(z.object({ mailId: z.uuid(), sealed: z.string() }), {
		retry: mailRetry,
		priority: 10,
	}),
} as const;
