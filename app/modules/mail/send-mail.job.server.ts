import { and, eq, inArray } from "drizzle-orm";
import { MailRefused } from "#app/integrations/mail/transport.server.ts";
import { type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import { logoForMail } from "#app/modules/files/logo-for-mail.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { TenantDb } from "#db/handle.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { members } from "#db/tenant/members.ts";
import { composeMail, type Sender } from "./compose.server.ts";
import { mailJobs } from "./jobs.ts";
import { openMail } from "./sealed-mail.server.ts";
import { unsubscribeToken } from "./unsubscribe-token.server.ts";

/** Sends one mail of a workspace and writes down what became of it. */
export const sendMailJob = tenantHandler(
	"send-mail",
	mailJobs["send-mail"],
	async (db, { deliveryId, sealed }, job) => {
		const delivery = await claimDelivery(db, deliveryId);
		if (!delivery) return;
		const mail = openMail(job.services.env.APP_SECRET, deliveryId, sealed);
		if (isNobodys(mail.to)) return settle(db, deliveryId, "bounced", "no such address", job.now);
		const sender = await senderOf(db, job, delivery.memberId);
		try {
			await job.services.mail.send(composeMail(deliveryId, mail, sender));
			await settle(db, deliveryId, "sent", null, job.now);
		} catch (error) {
			if (!(error instanceof MailRefused)) throw error;
			await settle(db, deliveryId, "bounced", String(error.reply), job.now);
		}
	},
	(db, { deliveryId }, job) => settle(db, deliveryId, "failed", null, job.now),
);

/** In a copy without people, and of people who were erased: nothing ends in `.invalid` (RFC 2606). */
function isNobodys(address: string): boolean {
	return address.toLowerCase().endsWith(".invalid");
}

/**
 * The delivery, if it is still to be made. Its row stays locked until the mail is sent: a second run of the job
 * waits here, and then finds it sent.
 */
async function claimDelivery(db: TenantDb, id: string) {
	const [delivery] = await db
		.select({ memberId: mailDeliveries.memberId })
		.from(mailDeliveries)
		.where(and(eq(mailDeliveries.id, id), inArray(mailDeliveries.state, ["queued", "failed"])))
		.for("update");
	return delivery ?? null;
}

async function senderOf(
	db: TenantDb,
	{ tenant, services }: TenantJobContext,
	memberId: string | null,
): Promise<Sender> {
	const { env } = services;
	const settings = await readSettings(db);
	const token = memberId ? unsubscribeToken(env.APP_SECRET, tenant.id, memberId) : null;
	return {
		name: tenant.name,
		brand: { colour: settings.BRAND_COLOUR, logo: await logoForMail(db, services.storage) },
		senderName: settings.MAIL_SENDER_NAME ?? tenant.name,
		replyTo: settings.MAIL_REPLY_TO,
		origin: tenantOrigin(env.BASE_ORIGIN, tenant),
		locale: (await localeOf(db, memberId)) ?? tenant.locale,
		unsubscribePath: token ? `/unsubscribe/${token}` : null,
	};
}

async function localeOf(db: TenantDb, memberId: string | null): Promise<string | null> {
	if (!memberId) return null;
	const [row] = await db
		.select({ locale: members.locale })
		.from(members)
		.where(eq(members.id, memberId));
	return row?.locale ?? null;
}

async function settle(
	db: TenantDb,
	id: string,
	state: "sent" | "bounced" | "failed",
	detail: string | null,
	now: Date,
): Promise<void> {
	await db
		.update(mailDeliveries)
		.set({ state, detail, settledAt: now })
		.where(eq(mailDeliveries.id, id));
}
