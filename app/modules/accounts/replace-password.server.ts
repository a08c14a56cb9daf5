import { eq } from "drizzle-orm";
import type { Secrets } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, passwordResets } from "#db/tenant/members.ts";
import { endPendingSignIns } from "./pending-sign-in.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

export type NewPassword = {
	memberId: string;
	passwordHash: string;
	/** The session that stays; without it the member is signed out everywhere. */
	exceptSession?: string;
};

/** Sets a member's password: other sessions and open reset links end, and a mail says so. */
export async function replacePassword(
	db: TenantDb,
	secrets: Secrets,
	actor: Actor,
	{ memberId, passwordHash, exceptSession }: NewPassword,
): Promise<void> {
	const [member] = await db
		.update(members)
		.set({ passwordHash })
		.where(eq(members.id, memberId))
		.returning({ email: members.email });
	if (!member) return;
	await endSessionsOf(db, memberId, exceptSession);
	await endPendingSignIns(db, memberId);
	await db.delete(passwordResets).where(eq(passwordResets.memberId, memberId));
	await recordAudit(db, actor, {
		action: "password:change",
		objectType: "member",
		objectId: memberId,
	});
	await sendMail(db, secrets, {
		template: "password-changed",
		to: member.email,
		memberId,
		data: { resetPath: "/reset" },
	});
}
