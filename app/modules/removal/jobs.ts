import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const removalJobs = {
	/** Tells the owners that the workspace is deleted soon; nothing where it was kept, or asked for anew, meanwhile. */
	"tell-removal": tenantJob(z.object({ deleteAfter: z.iso.datetime(), days: z.number().int() }), {
		whileSuspended: true,
	}),
} as const;
