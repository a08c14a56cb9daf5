import { z } from "zod";

/** What the queue's table holds of a job. A finished one has no payload any more. */
export const jobData = z.object({
	job: z.string(),
	tenantId: z.uuid().nullable(),
	payload: z.unknown(),
});

export type JobData = z.infer<typeof jobData>;
