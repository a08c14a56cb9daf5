import { z } from "zod";
import { siteJob } from "#app/lib/job-definition.ts";

export const tenantJobs = {
	/** Keeps database roles ready for sign-ups, and removes workspaces whose grace time is over. */
	"tend-tenants": siteJob(z.object({ on: z.iso.date() }), { timeLimit: 600 }),
} as const;
