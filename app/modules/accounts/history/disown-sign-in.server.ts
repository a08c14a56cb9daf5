import { and, eq, gt, gte, isNotNull } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import { tokenHash } from "#app/lib/secret.server.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { emailChanges, members } from "#db/tenant/members.ts";
import { codeApps, passkeys, recoveryCodes, signIns } from "#db/tenant/sign-in.ts";
import { signOnIdentities } from "#db/tenant/sign-on.ts";
import { deviceName } from "../device-name.ts";
import { forgetUselessCodes } from "../factors/change-factors.server.ts";
import { mailResetLink } from "../mail-reset-link.job.server.ts";
import { endPendingSignIns } from "../pending-sign-in.server.ts";
import { readSignOnRule } from "../read-sign-on-rule.server.ts";
import { endSessionsOf } from "../sessions.server.ts";

const alarmForMs = 7 * 24 * 3_600_000;

type Visit = Pick<VisitorArgs, "db" | "can" | "tenant" | "services" | "context" | "now">;

/** What the link in a mail about a new device is about; null when it was used or is a week old. */
export async function signInOfAlarm({ db, tenant, now }: Visit, token: string) {
	const found = await findAlarm(db, token, now);
	if (!found) return null;
	return {
		device: deviceName(found.userAgent).name,
		network: found.network,
		when: minuteText(found.at, now, found.timeZone ?? tenant.timeZone, writingFor(found, tenant)),
	};
}

/**
 * It was somebody else: all sessions of the member end, whatever waits for a second factor or a new address, the
 * password, and what was set up since to sign in with. A link to a new password goes to the mailbox that the alarm went to.
 */
export async function disownSignIn(
	{ db, can, services, context, now }: Visit,
	token: string,
): Promise<boolean> {
	const found = await findAlarm(db, token, now);
	if (!found) return false;
	const { memberId } = found;
	const used = await db
		.update(signIns)
		.set({ alarmHash: null })
		.where(and(eq(signIns.memberId, memberId), isNotNull(signIns.alarmHash)))
		.returning({ id: signIns.id });
	if (used.length === 0) return false;
	await db.update(members).set({ passwordHash: null }).where(eq(members.id, memberId));
	await removeFactorsSince(db, memberId, found.at);
	await forgetUselessCodes(db, memberId, context.host.host);
	await db.delete(emailChanges).where(eq(emailChanges.memberId, memberId));
	await endSessionsOf(db, memberId);
	await endPendingSignIns(db, memberId);
	const actor = { kind: "member", id: memberId, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: memberId };
	await recordAudit(db, actor, { action: "sign-in:disown", ...of });
	const rule = await readSignOnRule(db, can);
	await mailResetLink(db, services, normalEmail(found.email), now, rule);
	return true;
}

/** Whoever came in may have left themselves a way to come back. */
async function removeFactorsSince(db: TenantDb, memberId: string, since: Date): Promise<void> {
	await db
		.delete(passkeys)
		.where(and(eq(passkeys.memberId, memberId), gte(passkeys.createdAt, since)));
	await db
		.delete(codeApps)
		.where(and(eq(codeApps.memberId, memberId), gte(codeApps.createdAt, since)));
	await db
		.delete(recoveryCodes)
		.where(and(eq(recoveryCodes.memberId, memberId), gte(recoveryCodes.createdAt, since)));
	await db
		.delete(signOnIdentities)
		.where(and(eq(signOnIdentities.memberId, memberId), gte(signOnIdentities.linkedAt, since)));
}

async function findAlarm(db: TenantDb, token: string, now: Date) {
	const [found] = await db
		.select({
			memberId: members.id,
			email: members.email,
			timeZone: members.timeZone,
			locale: members.locale,
			userAgent: signIns.userAgent,
			network: signIns.network,
			at: signIns.at,
		})
		.from(signIns)
		.innerJoin(members, eq(members.id, signIns.memberId))
		.where(
			and(
				eq(signIns.alarmHash, tokenHash(token)),
				gt(signIns.at, new Date(now.getTime() - alarmForMs)),
			),
		);
	return found ?? null;
}
