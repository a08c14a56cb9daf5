import { sweepSignInsJob } from "#app/modules/accounts/history/sweep-sign-ins.job.server.ts";
import { mailResetLinkJob } from "#app/modules/accounts/mail-reset-link.job.server.ts";
import { checkDomainJob } from "#app/modules/domains/check-domain.job.server.ts";
import { findDueDomainsJob } from "#app/modules/domains/find-due-domains.job.server.ts";
import { measureStorageJob } from "#app/modules/entitlements/measure-storage.job.server.ts";
import { noteOverrideJob } from "#app/modules/entitlements/note-override.job.server.ts";
import { refreshEntitlementsJob } from "#app/modules/entitlements/refresh-entitlements.job.server.ts";
import { exportEverythingJob } from "#app/modules/exports/export-everything.job.server.ts";
import { forgetExportJob } from "#app/modules/exports/forget-export.job.server.ts";
import { removeObjectsJob } from "#app/modules/files/remove-objects.job.server.ts";
import { sweepFilesJob } from "#app/modules/files/sweep-files.job.server.ts";
import { sendMailJob } from "#app/modules/mail/send-mail.job.server.ts";
import { sendSiteMailJob } from "#app/modules/mail/send-site-mail.job.server.ts";
import { mailDigestJob } from "#app/modules/notifications/mail-digest.job.server.ts";
import { mailNoticesJob } from "#app/modules/notifications/mail-notices.job.server.ts";
import { sweepNotificationsJob } from "#app/modules/notifications/sweep.job.server.ts";
import { provisionWorkspaceJob } from "#app/modules/onboarding/provision.job.server.ts";
import { sweepSignUpsJob } from "#app/modules/onboarding/sweep.job.server.ts";
import { remindMissingHours } from "#app/modules/reminders/missing-hours.job.server.ts";
import { tellRemovalJob } from "#app/modules/removal/tell-removal.job.server.ts";
import { forgetStripeEventsJob } from "#app/modules/subscription/forget-events.job.server.ts";
import { reconcileSubscriptionsJob } from "#app/modules/subscription/reconcile.job.server.ts";
import { syncCustomerJob } from "#app/modules/subscription/sync-customer.job.server.ts";
import { tellAccountNewsJob } from "#app/modules/subscription/tell-account-news.job.server.ts";
import { endSupportConsentJob } from "#app/modules/support/end-consent.job.server.ts";
import { tendTenantsJob } from "#app/modules/tenants/tend.job.server.ts";
import { checkImportJob } from "#app/modules/time-import/check-import.job.server.ts";
import { runImportJob } from "#app/modules/time-import/run-import.job.server.ts";
import { undoImportJob } from "#app/modules/time-import/undo-import.job.server.ts";
import {
	resumeRevaluationsJob,
	revalueEntriesJob,
} from "#app/modules/valuation/revalue-entries.job.server.ts";
import type { JobHandler } from "./handler.server.ts";

/** What runs each job of the registry; each module has its own. */
export const handlers: readonly JobHandler[] = [
	mailResetLinkJob,
	sweepSignInsJob,
	noteOverrideJob,
	measureStorageJob,
	removeObjectsJob,
	sweepFilesJob,
	sendMailJob,
	sendSiteMailJob,
	mailNoticesJob,
	mailDigestJob,
	sweepNotificationsJob,
	provisionWorkspaceJob,
	sweepSignUpsJob,
	remindMissingHours,
	tellRemovalJob,
	exportEverythingJob,
	forgetExportJob,
	tendTenantsJob,
	syncCustomerJob,
	reconcileSubscriptionsJob,
	refreshEntitlementsJob,
	forgetStripeEventsJob,
	tellAccountNewsJob,
	endSupportConsentJob,
	findDueDomainsJob,
	checkDomainJob,
	revalueEntriesJob,
	resumeRevaluationsJob,
	checkImportJob,
	runImportJob,
	undoImportJob,
];
