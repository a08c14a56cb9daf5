import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

const payload = z.object({ importId: z.uuid() });
const long = { timeLimit: 3600, retry: { limit: 3, firstDelay: 10, longestDelay: 60 } };

export const timeImportJobs = {
	/** Says what would become of each line of a file. */
	"check-time-import": tenantJob(payload, long),
	/** Brings the lines in, batch by batch; goes on where it was ended. */
	"run-time-import": tenantJob(payload, long),
	/** Takes out what an import brought in, as somebody who may not change more than they may. */
	"undo-time-import": tenantJob(payload.extend({ memberId: z.uuid() }), long),
} as const;
