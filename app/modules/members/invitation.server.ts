import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import { rememberAddress } from "#app/modules/accounts/member-addresses.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { releaseSeat } from "#app/modules/entitlements/seats.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";

/** Neither accepted nor withdrawn. */
export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** The invitation behind a link and who sent it; null when it is unknown, accepted, withdrawn or expired. */
export async function invitationOfLink(db: TenantDb, token: string, now: Date) {
	const [found] = await db
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			name: invitations.name,
			inviterName: members.name,
		})
		.from(invitations)
		.leftJoin(members, eq(members.id, invitations.invitedBy))
		.where(worksNow(token, now));
	return found ?? null;
}

/**
 * Makes a member of the person who has the link: the invitation's seat becomes theirs. Returns the new
 * member's id, or null when the link does not work (any more).
 *
 * @throws Problem `email.taken` when a member changed to that address meanwhile
 */
export function acceptInvitation(
	db: TenantDb,
	secrets: Secrets,
	person: Invited & { token: string; passwordHash: string },
	now: Date,
): Promise<string | null> {
	return accept(db, secrets, worksNow(person.token, now), person, now);
}

/** As `acceptInvitation`, for somebody whose address is known to be theirs: the invitation that waits for it, if any. */
export function acceptInvitationTo(
	db: TenantDb,
	secrets: Secrets,
	person: Invited & { email: string },
	now: Date,
): Promise<string | null> {
	const waits = and(
		eq(sql`lower(${invitations.email})`, person.email),
		isOpen,
		gt(invitations.expiresAt, now),
	);
	return accept(db, secrets, waits, { ...person, passwordHash: null }, now);
}

type Invited = { readonly name: string; readonly requestId: string };

async function accept(
	db: TenantDb,
	secrets: Secrets,
	which: SQL | undefined,
	person: Invited & { passwordHash: string | null },
	now: Date,
): Promise<string | null> {
	const [invitation] = await db
		.update(invitations)
		.set({ acceptedAt: now })
		.where(which)
		.returning({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			customRoleId: invitations.customRoleId,
			invitedBy: invitations.invitedBy,
		});
	if (!invitation) return null;
	const id = newId();
	const { name, passwordHash } = person;
	const { email, role, customRoleId } = invitation;
	const given = { email, role, customRoleId };
	const added = await db
		.insert(members)
		.values({ id, name, passwordHash, ...given, hasSeat: needsSeat(role), createdAt: now })
		.onConflictDoNothing()
		.returning({ id: members.id });
	if (added.length === 0) throw addressTaken();
	await rememberAddress(db, secrets, email);
	const actor: Actor = { kind: "member", id, requestId: person.requestId };
	await recordAudit(db, actor, {
		action: "invitation:accept",
		objectType: "member",
		objectId: id,
		after: { name, ...given, invitation: invitation.id },
	});
	await notify(db, {
		...{ kind: "invitation-accepted", cause: invitation.id, subjectId: id },
		to: invitation.invitedBy ? [invitation.invitedBy] : [],
		params: { memberId: id },
	});
	return id;
}

/** Withdraws an open invitation: its link stops working and its seat is free. Null when it is not open. */
export async function revokeInvitation(
	db: TenantDb,
	actor: Actor,
	invitationId: string,
	now: Date,
): Promise<{ email: string } | null> {
	const [revoked] = await db
		.update(invitations)
		.set({ revokedAt: now })
		.where(and(eq(invitations.id, invitationId), isOpen))
		.returning({
			email: invitations.email,
			role: invitations.role,
			customRoleId: invitations.customRoleId,
		});
	if (!revoked) return null;
	if (needsSeat(revoked.role)) await releaseSeat(db);
	await recordAudit(db, actor, {
		action: "invitation:revoke",
		objectType: "invitation",
		objectId: invitationId,
		before: revoked,
	});
	return { email: revoked.email };
}

function addressTaken(): Problem {
	return new Problem(
		"email.taken",
		"Somebody in this workspace has that address by now. If it is you, sign in with it.",
		{ status: 409 },
	);
}

function worksNow(token: string, now: Date) {
	return and(eq(invitations.tokenHash, tokenHash(token)), isOpen, gt(invitations.expiresAt, now));
}
