import { z } from "zod";
import { siteJob, tenantJob } from "#app/lib/job-definition.ts";

const patient = { limit: 20, firstDelay: 2, longestDelay: 900 };

const syncWish = z.object({
	customerId: z.string(),
	/** Nobody told of anything: what differs had been missed. */
	isReconcile: z.boolean().optional(),
});

export const subscriptionJobs = {
	/** Asks Stripe what a customer has. Somebody may have just paid; Stripe may be away for hours. */
	"sync-customer": siteJob(syncWish, {
		retry: patient,
		priority: 10,
		timeLimit: 90,
	}),
	/** Asks for every customer, and for the events that never came. */
	"reconcile-subscriptions": siteJob(z.object({ on: z.iso.date() }), {
		retry: patient,
		timeLimit: 600,
	}),
	/** Writes to those who look after the plan when a trial, a payment or a card needs them. */
	"tell-account-news": tenantJob(z.object({ on: z.iso.date() })),
	"forget-stripe-events": siteJob(z.object({ on: z.iso.date() })),
} as const;
