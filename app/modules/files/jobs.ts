import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const fileJobs = {
	/** Removes from the storage what no row names any more. */
	"remove-objects": tenantJob(z.object({ keys: z.array(z.string()).min(1) })),
	/** Empties what has lain in the trash for long, gives back what was reserved and never came, compares rows and storage. */
	"sweep-files": tenantJob(z.object({ on: z.iso.date() }), { timeLimit: 900 }),
} as const;
