import type { z } from "zod";
import type { JobDefinition, JobScope } from "#app/lib/job-definition.ts";
import { accountJobs } from "#app/modules/accounts/jobs.ts";
import { domainJobs } from "#app/modules/domains/jobs.ts";
import { entitlementJobs } from "#app/modules/entitlements/jobs.ts";
import { exportJobs } from "#app/modules/exports/jobs.ts";
import { fileJobs } from "#app/modules/files/jobs.ts";
import { mailJobs } from "#app/modules/mail/jobs.ts";
import { notificationJobs } from "#app/modules/notifications/jobs.ts";
import { onboardingJobs } from "#app/modules/onboarding/jobs.ts";
import { reminderJobs } from "#app/modules/reminders/jobs.ts";
import { removalJobs } from "#app/modules/removal/jobs.ts";
import { subscriptionJobs } from "#app/modules/subscription/jobs.ts";
import { supportJobs } from "#app/modules/support/jobs.ts";
import { tenantJobs } from "#app/modules/tenants/jobs.ts";
import { timeImportJobs } from "#app/modules/time-import/jobs.ts";
import { valuationJobs } from "#app/modules/valuation/jobs.ts";

/** Every job of the product with the shape of its payload; each module declares its own. */
export const jobs = {
	...accountJobs,
	...domainJobs,
	...entitlementJobs,
	...fileJobs,
	...mailJobs,
	...notificationJobs,
	...onboardingJobs,
	...reminderJobs,
	...removalJobs,
	...exportJobs,
	...subscriptionJobs,
	...supportJobs,
	...tenantJobs,
	...valuationJobs,
	...timeImportJobs,
} as const;

export type JobName = keyof typeof jobs;
export type TenantJobName = NamesOf<"tenant">;
export type SiteJobName = NamesOf<"site">;

type NamesOf<Scope extends JobScope> = {
	[Name in JobName]: (typeof jobs)[Name] extends JobDefinition<Scope, z.ZodType> ? Name : never;
}[JobName];

export function isJobName(name: string): name is JobName {
	return Object.hasOwn(jobs, name);
}
