import { enqueueMany, enqueuePublic } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import type { PublicDb, PublicTransaction, TenantDb } from "#db/handle.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { sealMail } from "./sealed-mail.server.ts";
import type { SiteMail, TenantMail } from "./templates.ts";

/** What sealing needs; `services` fits. */
type Secrets = { readonly env: { readonly APP_SECRET: string } };

/**
 * Sends a mail from the workspace to one of its people when this transaction commits, and never when it rolls
 * back. Throws ZodError when the data do not fit the template.
 *
 * @returns the id of its row in `mail_deliveries`
 */
export async function sendMail(db: TenantDb, secrets: Secrets, mail: TenantMail): Promise<string> {
	const [id] = await sendMails(db, secrets, [mail]);
	if (!id) throw new Error("The mail was not enqueued");
	return id;
}

/** Like `sendMail`, for several at once: two statements however many. */
export async function sendMails(
	db: TenantDb,
	{ env }: Secrets,
	mails: readonly TenantMail[],
	options: { priority?: number } = {},
): Promise<string[]> {
	if (mails.length === 0) return [];
	const queued = mails.map((mail) => ({ id: newId(), mail }));
	await db.insert(mailDeliveries).values(
		queued.map(({ id, mail }) => ({
			id,
			memberId: mail.memberId ?? null,
			template: mail.template,
			address: mail.to,
			state: "queued" as const,
		})),
	);
	await enqueueMany(
		db,
		"send-mail",
		queued.map(({ id, mail }) => ({
			...options,
			payload: { deliveryId: id, sealed: sealMail(env.APP_SECRET, id, mail) },
		})),
	);
	return queued.map(({ id }) => id);
}

/** Sends a mail from the site, in a transaction on the registry as `sendMail` does in a tenant's. */
export async function sendSiteMail(
	db: PublicDb | PublicTransaction,
	{ env }: Secrets,
	mail: SiteMail,
): Promise<void> {
	const mailId = newId();
	const sealed = sealMail(env.APP_SECRET, mailId, mail);
	await enqueuePublic(db, "send-site-mail", { mailId, sealed });
}
