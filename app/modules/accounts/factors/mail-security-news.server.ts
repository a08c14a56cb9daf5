import { newId } from "#app/lib/id.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import type { TenantMail } from "#app/modules/mail/templates.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";

type Data = Extract<TenantMail, { template: "security-news" }>["data"];
type WithoutPath<News> = News extends { path: string } ? Omit<News, "path"> : never;

/** Tells a member what has changed in how they sign in, in case somebody else did it. */
export async function mailSecurityNews(
	db: TenantDb,
	secrets: Secrets,
	memberId: string,
	news: WithoutPath<Data>,
): Promise<void> {
	const [member] = await notify(db, {
		kind: "sign-in-changed",
		cause: newId(),
		to: [memberId],
		params: { kind: news.kind },
	});
	if (!member) return;
	await sendMail(db, secrets, {
		template: "security-news",
		to: member.email,
		memberId,
		data: { ...news, path: "/account/security" },
	});
}
