import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { newId } from "#app/lib/id.ts";
import { unseal } from "#app/lib/seal.server.ts";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import { featuresFor } from "#app/request/entitlement.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, passwordResets } from "#db/tenant/members.ts";
import { accountJobs } from "./jobs.ts";
import { readSignOnRule } from "./read-sign-on-rule.server.ts";
import { resetSeal } from "./request-reset.server.ts";
import { mustSignOn, type SignOnRule } from "./sign-on-rule.ts";

const validMinutes = 60;

export const mailResetLinkJob = tenantHandler(
	"mail-reset-link",
	accountJobs["mail-reset-link"],
	async (db, { askId, sealed }, { services, tenant, now }) => {
		const email = unseal(services.env.APP_SECRET, resetSeal(askId), sealed);
		const can = featuresFor(services, tenant, null);
		const rule = await readSignOnRule(db, can);
		await mailResetLink(db, services, email, now, rule);
	},
);

/** Mails the link, if a member of this workspace has the address and a password serves them. Older links of the member stop working. */
export async function mailResetLink(
	db: TenantDb,
	secrets: Secrets,
	email: string,
	now: Date,
	rule: SignOnRule | null = null,
): Promise<void> {
	const [member] = await db
		.select({ id: members.id, email: members.email, role: members.role })
		.from(members)
		.where(and(eq(sql`lower(${members.email})`, email), isNull(members.deactivatedAt)));
	if (!member || mustSignOn(rule, member)) return;
	const token = await newReset(db, member.id, now);
	await sendMail(db, secrets, {
		template: "password-reset",
		to: member.email,
		memberId: member.id,
		data: { path: `/reset/${token}`, minutes: validMinutes },
	});
}

async function newReset(db: TenantDb, memberId: string, now: Date): Promise<string> {
	const token = newToken();
	await db
		.delete(passwordResets)
		.where(or(eq(passwordResets.memberId, memberId), lt(passwordResets.expiresAt, now)));
	await db.insert(passwordResets).values({
		id: newId(),
		tokenHash: tokenHash(token),
		memberId,
		createdAt: now,
		expiresAt: new Date(now.getTime() + validMinutes * 60_000),
	});
	return token;
}
