import { and, inArray, isNull, sql } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import { newId } from "#app/lib/id.ts";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { claimSeats, closeExpiredInvitations } from "#app/modules/entitlements/seats.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import type { RoleName } from "#app/request/role.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { invitationEnd, lastDayOf } from "./invitation-life.ts";
import { assertNotTooMany, invitedOften } from "./invitation-limits.server.ts";

export type Invitee = {
	readonly email: string;
	readonly role: RoleName;
	/** A role of the company's own, based on `role`. */
	readonly customRoleId?: string | null;
	/** How the form to join is filled in ahead. */
	readonly name?: string | null;
};

/** Who invites, to which workspace, when. */
export type Inviting = {
	readonly inviter: { readonly id: string; readonly name: string };
	readonly requestId?: string;
	/** The tenant's record: its plan or trial decides how many seats there are. */
	readonly tenant: Holding & { readonly timeZone: string };
	readonly now: Date;
};

/** Why an address needs no invitation, or gets none today. */
export type KnownAs = "member" | "left" | "invited" | "often";

export type Invited = {
	sent: readonly string[];
	/** Who needs no invitation, or has one. */
	leftOut: readonly { email: string; why: KnownAs }[];
};

/**
 * Invites people by mail; each open invitation holds a seat. Members and people with an open invitation are
 * left out. All are invited or none.
 *
 * @param people addresses well-formed by `emailProblem`
 * @throws Problem `limit.members` when there are not enough seats, `invitation.too_many` beyond what one day may have
 */
export async function invitePeople(
	db: TenantDb,
	secrets: Secrets,
	people: readonly Invitee[],
	inviting: Inviting,
): Promise<Invited> {
	await closeExpiredInvitations(db, inviting.now);
	const wanted = new Map(people.map((person) => [normalEmail(person.email), person]));
	const known = await knownAddresses(db, [...wanted.keys()], inviting.now);
	const fresh = [...wanted].flatMap(([email, person]) =>
		known.has(email) ? [] : [{ ...person, email }],
	);
	await assertNotTooMany(db, fresh.length, inviting);
	const seats = fresh.filter(({ role }) => needsSeat(role)).length;
	if (seats > 0) await claimSeats(db, inviting.tenant, seats, inviting.now);
	await writeInvitations(db, secrets, fresh, inviting);
	return {
		sent: fresh.map(({ email }) => email),
		leftOut: [...known].map(([email, why]) => ({ email, why })),
	};
}

async function writeInvitations(
	db: TenantDb,
	secrets: Secrets,
	fresh: readonly Invitee[],
	{ inviter, requestId, tenant, now }: Inviting,
): Promise<void> {
	if (fresh.length === 0) return;
	const expiresAt = invitationEnd(now);
	const expiresOn = lastDayOf(expiresAt, tenant.timeZone);
	const written = fresh.map(({ email, role, customRoleId = null, name = null }) => ({
		...{ id: newId(), email, name, role, customRoleId },
		token: newToken(),
	}));
	await db.insert(invitations).values(
		written.map(({ token, ...invitation }) => ({
			...invitation,
			tokenHash: tokenHash(token),
			invitedBy: inviter.id,
			createdAt: now,
			sentAt: now,
			expiresAt,
		})),
	);
	await sendMails(
		db,
		secrets,
		written.map(({ email, token }) => ({
			template: "invitation" as const,
			to: email,
			data: { path: `/invitation/${token}`, inviterName: inviter.name, expiresOn },
		})),
	);
	const actor: Actor = { kind: "member", id: inviter.id, ...(requestId ? { requestId } : {}) };
	await recordAudit(
		db,
		actor,
		...written.map(({ id, email, role, customRoleId }) => ({
			action: "invitation:send" as const,
			objectType: "invitation",
			objectId: id,
			after: { email, role, customRoleId },
		})),
	);
}

/**
 * The addresses among these that belong to a member, to one who left, to an open invitation, or that were invited and
 * withdrawn so often within a day that one mail more would be a nuisance.
 */
export async function knownAddresses(
	db: TenantDb,
	emails: readonly string[],
	now: Date,
): Promise<Map<string, KnownAs>> {
	if (emails.length === 0) return new Map();
	const isAmong = inArray(sql`lower(${invitations.email})`, [...emails]);
	const [people, invited, often] = await Promise.all([
		db
			.select({ email: members.email, leftAt: members.deactivatedAt })
			.from(members)
			.where(inArray(sql`lower(${members.email})`, [...emails])),
		db
			.select({ email: invitations.email })
			.from(invitations)
			.where(and(isAmong, isNull(invitations.acceptedAt), isNull(invitations.revokedAt))),
		invitedOften(db, isAmong, now),
	]);
	return new Map([
		...often.map(({ email }) => [email, "often"] as const),
		...invited.map(({ email }) => [normalEmail(email), "invited"] as const),
		...people.map(({ email, leftAt }) => [normalEmail(email), leftAt ? "left" : "member"] as const),
	]);
}
