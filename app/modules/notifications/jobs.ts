import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const notificationJobs = {
	/** Writes what members are told at once, and plans the digests of the others. */
	"mail-notices": tenantJob(z.object({ ids: z.array(z.uuid()).min(1) })),
	/** Writes one member's digest of a day. */
	"mail-digest": tenantJob(z.object({ memberId: z.uuid(), on: z.iso.date() })),
	/** Forgets what was read long ago. */
	"sweep-notifications": tenantJob(z.object({ on: z.iso.date() })),
} as const;
