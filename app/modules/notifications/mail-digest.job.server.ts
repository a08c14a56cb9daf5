import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { notificationJobs } from "./jobs.ts";
import { takeToMail } from "./take-to-mail.server.ts";

/** A digest waits behind mail that somebody is waiting for. */
const priority = -10;

/** Writes what a member gathers and has not read, in one mail; nothing when there is none. */
export const mailDigestJob = tenantHandler(
	"mail-digest",
	notificationJobs["mail-digest"],
	async (db, { memberId, on }, { tenant, services }) => {
		const theirs = and(eq(notifications.memberId, memberId), eq(notifications.mail, "digest"));
		await db
			.update(notifications)
			.set({ mail: "none" })
			.where(and(theirs, isNotNull(notifications.readAt)));
		const told = await takeToMail(db, tenant, and(theirs, isNull(notifications.readAt)));
		const [first] = told;
		if (!first) return;
		const lines = told.map(({ said }) => said);
		const mail = { template: "notice-digest" as const, to: first.email, memberId };
		await sendMails(db, services, [{ ...mail, data: { on, lines } }], { priority });
	},
);
