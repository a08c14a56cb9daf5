import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { codeApps, passkeys, recoveryCodes } from "#db/tenant/sign-in.ts";
import { hasSecondFactor, heldFactors } from "./held-factors.server.ts";
import { mailSecurityNews } from "./mail-security-news.server.ts";
import { makeRecoveryCodes } from "./recovery-codes.server.ts";

type Visit = Pick<MemberArgs, "db" | "member" | "services" | "context" | "now">;

/** Takes the member's app for codes away. Nothing happens when there is none. */
export async function removeCodeApp({ db, member, services, context }: Visit): Promise<void> {
	const gone = await db
		.delete(codeApps)
		.where(eq(codeApps.memberId, member.id))
		.returning({ memberId: codeApps.memberId });
	if (gone.length === 0) return;
	await forgetUselessCodes(db, member.id, context.host.host);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: member.id };
	await recordAudit(db, actor, { action: "code-app:remove", ...of });
	await mailSecurityNews(db, services, member.id, { kind: "code-app-removed" });
}

/** Makes recovery codes anew, to be shown once. Empty where there is nothing that they could stand in for. */
export async function renewRecoveryCodes(visit: Visit): Promise<string[]> {
	const { db, member, services, context, now } = visit;
	if (!hasSecondFactor(await heldFactors(db, member.id, context.host.host))) return [];
	const codes = await makeRecoveryCodes(db, services, member.id, now);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: member.id };
	await recordAudit(db, actor, { action: "recovery-codes:make", ...of });
	await mailSecurityNews(db, services, member.id, { kind: "recovery-codes-made" });
	return codes;
}

/** Takes all of a member's second factors away; false when there were none. */
export async function removeAllFactors(db: TenantDb, memberId: string): Promise<boolean> {
	const apps = await db.delete(codeApps).where(eq(codeApps.memberId, memberId)).returning();
	const keys = await db.delete(passkeys).where(eq(passkeys.memberId, memberId)).returning();
	await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
	return apps.length + keys.length > 0;
}

/** With the last factor the codes go that stood in for it. */
export async function forgetUselessCodes(
	db: TenantDb,
	memberId: string,
	host: string,
): Promise<void> {
	if (hasSecondFactor(await heldFactors(db, memberId, host))) return;
	await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
}
