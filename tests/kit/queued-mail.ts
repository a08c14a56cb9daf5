import { z } from "zod";
import { openMail } from "#app/modules/mail/sealed-mail.server.ts";
import type { Kit } from "./kit.ts";
import { jobsOf } from "./queue.ts";
import { testSecret } from "./tenant.ts";

const payload = z.object({
	deliveryId: z.string().optional(),
	mailId: z.string().optional(),
	sealed: z.string(),
});

const data = z.object({ path: z.string().optional() }).loose();

/** A mail that waits in the queue, opened; `token` is the end of its link. */
export type QueuedMail = {
	template: string;
	to: string;
	data: Record<string, unknown>;
	token: string;
};

/** The mails that a tenant, or the site, has enqueued, in their order. */
export async function queuedMails(kit: Kit, tenantId: string | null): Promise<QueuedMail[]> {
	const wanted = tenantId === null ? "send-site-mail" : "send-mail";
	const jobs = await jobsOf(kit, tenantId);
	return jobs
		.filter((job) => job.data.job === wanted)
		.map((job) => {
			const { deliveryId, mailId, sealed } = payload.parse(job.data.payload);
			const mail = openMail(testSecret, deliveryId ?? mailId ?? "", sealed);
			const content = data.parse(mail.data);
			const token = content.path?.split("/").at(-1) ?? "";
			return { template: mail.template, to: mail.to, data: content, token };
		});
}

/** The newest mail to an address. */
export async function lastMailTo(
	kit: Kit,
	tenantId: string | null,
	to: string,
): Promise<QueuedMail> {
	const mail = (await queuedMails(kit, tenantId)).findLast((one) => one.to === to);
	if (!mail) throw new Error(`No mail to ${to} is in the queue`);
	return mail;
}
