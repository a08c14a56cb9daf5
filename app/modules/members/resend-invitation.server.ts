import { and, eq, lte } from "drizzle-orm";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { keepSeat } from "#app/modules/entitlements/seats.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { invitations } from "#db/tenant/members.ts";
import { isOpen } from "./invitation.server.ts";
import { invitationEnd, lastDayOf } from "./invitation-life.ts";
import { sendingAgainLimit } from "./invitation-limits.server.ts";

/** Who sends an invitation again, and the tenant's record: what it bought, or its trial, says how many seats there are. */
type SentBy = {
	readonly actor: Actor;
	readonly inviterName: string;
	readonly tenant: Holding & { readonly timeZone: string };
	readonly now: Date;
};

/**
 * Sends an open invitation again with a new link: the one before stops working. Null when it is not open, and why not
 * when it had expired and there is no seat for it any more, or when it was sent too often.
 */
export async function resendInvitation(
	db: TenantDb,
	secrets: Secrets,
	invitationId: string,
	by: SentBy,
): Promise<{ email: string } | { refusal: string } | null> {
	const refusal =
		(await seatRefusal(db, invitationId, by)) ??
		(await oftenRefusal(db, secrets, invitationId, by));
	if (refusal) return { refusal };
	const token = newToken();
	const expiresAt = invitationEnd(by.now);
	const [sent] = await db
		.update(invitations)
		.set({ tokenHash: tokenHash(token), sentAt: by.now, expiresAt })
		.where(and(eq(invitations.id, invitationId), isOpen))
		.returning({ email: invitations.email });
	if (!sent) return null;
	await sendMail(db, secrets, {
		template: "invitation",
		to: sent.email,
		data: {
			path: `/invitation/${token}`,
			inviterName: by.inviterName,
			expiresOn: lastDayOf(expiresAt, by.tenant.timeZone),
		},
	});
	await recordAudit(db, by.actor, {
		action: "invitation:resend",
		objectType: "invitation",
		objectId: invitationId,
	});
	return sent;
}

/** An expired invitation's seat is everybody's: it is kept where there is room for one more. */
async function seatRefusal(
	db: TenantDb,
	invitationId: string,
	{ tenant, now }: Pick<SentBy, "tenant" | "now">,
): Promise<string | null> {
	const [expired] = await db
		.select({ role: invitations.role })
		.from(invitations)
		.where(and(eq(invitations.id, invitationId), isOpen, lte(invitations.expiresAt, now)));
	return expired && needsSeat(expired.role) ? keepSeat(db, tenant, now) : null;
}

/** Nobody's mailbox is flooded by invitations that are sent again and again. */
async function oftenRefusal(
	db: TenantDb,
	secrets: Secrets,
	invitationId: string,
	{ now }: Pick<SentBy, "now">,
): Promise<string | null> {
	const [open] = await db
		.select({ email: invitations.email })
		.from(invitations)
		.where(and(eq(invitations.id, invitationId), isOpen));
	if (!open) return null;
	const wait = await takeTry(db, attempts, secrets, [sendingAgainLimit(open.email)], now);
	if (wait === 0) return null;
	return `It was sent several times within a day. Try again in ${waitWords(wait)}.`;
}
