import { z } from "zod";
import { siteJob } from "#app/lib/job-definition.ts";

export const onboardingJobs = {
	/** Makes the workspace of a sign-up that was sent. Somebody is looking at its progress. */
	"provision-workspace": siteJob(z.object({ draftId: z.uuid() }), {
		retry: { limit: 3, firstDelay: 2, longestDelay: 20 },
		priority: 20,
		timeLimit: 60,
	}),
	/** Takes away the sign-ups that nobody went on with, and the addresses that they held. */
	"sweep-sign-ups": siteJob(z.object({ on: z.iso.date() })),
} as const;
