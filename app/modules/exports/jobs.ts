import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

const payload = z.object({ exportId: z.uuid() });

export const exportJobs = {
	/** Makes a copy of everything, and tells who asked. */
	"export-everything": tenantJob(payload, {
		timeLimit: 3600,
		retry: { limit: 2, firstDelay: 30, longestDelay: 300 },
		whileSuspended: true,
	}),
	/** Deletes a copy whose time is up. */
	"forget-export": tenantJob(payload, { whileSuspended: true }),
} as const;
