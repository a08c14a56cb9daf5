import { sendMailJob } from "#app/modules/mail/send-mail.job.server.ts";
import { sendSiteMailJob } from "#app/modules/mail/send-site-mail.job.server.ts";
import { remindMissingHours } from "#app/modules/reminders/missing-hours.job.server.ts";
import type { JobHandler } from "./handler.server.ts";

/** What runs each job of the registry; each module has its own. */
export const handlers: readonly JobHandler[] = [sendMailJob, sendSiteMailJob, remindMissingHours];
