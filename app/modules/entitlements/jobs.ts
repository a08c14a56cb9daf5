import { z } from "zod";
import { siteJob, tenantJob } from "#app/lib/job-definition.ts";

export const entitlementJobs = {
	/** Tells a workspace, in its own history, what it was lent or what of that was ended. */
	"note-override": tenantJob(
		z.object({
			action: z.enum(["override:lend", "override:end"]),
			overrideId: z.uuid(),
			staffId: z.uuid(),
			what: z.string(),
			until: z.iso.datetime(),
			reason: z.string(),
		}),
	),
	/** Measures what a workspace keeps, against the soft limit of its plan. */
	"measure-storage": tenantJob(z.object({ on: z.iso.date() })),
	/** Works out anew what time alone has changed. */
	"refresh-entitlements": siteJob(z.object({ at: z.iso.datetime() })),
} as const;
