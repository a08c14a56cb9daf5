import { z } from "zod";
import { tenantJob } from "#app/lib/job-definition.ts";

export const accountJobs = {
	/**
	 * Mails a reset link if a member has the address. A job for every ask, so that the page takes as long for an
	 * unknown address; `sealed` is the address, readable by its `askId` only.
	 */
	"mail-reset-link": tenantJob(z.object({ askId: z.uuid(), sealed: z.string() }), { priority: 10 }),
	/** Forgets sign-ins after a year. */
	"sweep-sign-ins": tenantJob(z.object({ on: z.iso.date() })),
} as const;
