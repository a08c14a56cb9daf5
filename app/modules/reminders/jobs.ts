import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const reminderJobs = {
	/** Writes to everybody of the tenant whose hours of the week before `monday` are missing. */
	"remind-missing-hours": tenantJob(z.object({ monday: z.iso.date() })),
} as const;
