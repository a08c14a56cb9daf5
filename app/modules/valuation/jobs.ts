import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const valuationJobs = {
	/** Works out one batch of a revaluation anew, then asks for the next. */
	"revalue-entries": tenantJob(z.object({ revaluationId: z.uuid() }), { priority: -5 }),
	/** Takes up revaluations that wait, once a day: those of a migration, and any whose job was lost. */
	"resume-revaluations": tenantJob(z.object({ date: z.iso.date() }), { priority: -10 }),
} as const;
