import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const supportJobs = {
	/** Writes down that a consent's time is up. It counts no longer from that moment, whenever this runs. */
	"end-support-consent": tenantJob(z.object({ consentId: z.uuid() })),
} as const;
