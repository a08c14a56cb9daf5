import { and, eq, gt, isNotNull, lt, or, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { emailChanges, members } from "#db/tenant/members.ts";
import { takeTry } from "./attempts.server.ts";
import { mailLimits } from "./limits.ts";
import { replaceAddress } from "./member-addresses.server.ts";

const validHours = 24;

/**
 * Asks both addresses to agree that a member changes from one to the other. An earlier wish is forgotten.
 * Whether another member has the new address does not show: its mailbox is asked, and the change then fails.
 *
 * @param newEmail normalised
 * @returns seconds to wait when that address or this member asked too often; else 0
 */
export async function requestEmailChange(
	db: TenantDb,
	secrets: Secrets,
	actor: Actor,
	member: { id: string; email: string },
	newEmail: string,
	now: Date,
): Promise<number> {
	const { person, place } = mailLimits("change email", newEmail, member.id);
	const wait = await takeTry(db, attempts, secrets, [person, place], now);
	if (wait > 0) return wait;
	const tokens = { old: newToken(), new: newToken() };
	await db
		.delete(emailChanges)
		.where(or(eq(emailChanges.memberId, member.id), lt(emailChanges.expiresAt, now)));
	await db.insert(emailChanges).values({
		id: newId(),
		memberId: member.id,
		newEmail,
		oldTokenHash: tokenHash(tokens.old),
		newTokenHash: tokenHash(tokens.new),
		createdAt: now,
		expiresAt: new Date(now.getTime() + validHours * 3_600_000),
	});
	await recordAudit(db, actor, {
		action: "email-change:ask",
		objectType: "member",
		objectId: member.id,
		before: { email: member.email },
		after: { email: newEmail },
	});
	const common = { memberId: member.id };
	const hours = validHours;
	await sendMails(db, secrets, [
		{
			...common,
			template: "email-change-old",
			to: member.email,
			data: { path: `/email-change/${tokens.old}`, newEmail, hours },
		},
		{
			...common,
			template: "email-change-new",
			to: newEmail,
			data: { path: `/email-change/${tokens.new}`, hours },
		},
	]);
	return 0;
}

/** The wish behind a link from either mail; null when it is unknown or over. */
export async function emailChangeOf(db: TenantDb, token: string, now: Date) {
	const [change] = await db
		.select({
			id: emailChanges.id,
			memberId: emailChanges.memberId,
			newEmail: emailChanges.newEmail,
			oldEmail: members.email,
			isOldSide: sql<boolean>`${emailChanges.oldTokenHash} = ${tokenHash(token)}`,
		})
		.from(emailChanges)
		.innerJoin(members, eq(members.id, emailChanges.memberId))
		.where(isOpen(token, now));
	return change ?? null;
}

/** The wish of a member that waits for one or both addresses. */
export async function pendingEmailChange(db: TenantDb, memberId: string, now: Date) {
	const [change] = await db
		.select({
			newEmail: emailChanges.newEmail,
			oldConfirmed: sql<boolean>`${isNotNull(emailChanges.oldConfirmedAt)}`,
			newConfirmed: sql<boolean>`${isNotNull(emailChanges.newConfirmedAt)}`,
		})
		.from(emailChanges)
		.where(and(eq(emailChanges.memberId, memberId), gt(emailChanges.expiresAt, now)));
	return change ?? null;
}

/** Forgets a member's wish. */
export async function withdrawEmailChange(
	db: TenantDb,
	actor: Actor,
	memberId: string,
): Promise<void> {
	const forgotten = await forgetWish(db, memberId);
	if (forgotten.length === 0) return;
	await recordAudit(db, actor, {
		action: "email-change:withdraw",
		objectType: "member",
		objectId: memberId,
	});
}

function forgetWish(db: TenantDb, memberId: string) {
	return db
		.delete(emailChanges)
		.where(eq(emailChanges.memberId, memberId))
		.returning({ id: emailChanges.id });
}

/**
 * Confirms one side. When both have agreed the member has the new address.
 *
 * @returns `waiting` for the other side, `changed`, or null when the link does not work
 * @throws Problem `email.taken` when another member has the address by now
 */
export async function confirmEmailChange(
	db: TenantDb,
	secrets: Secrets,
	token: string,
	{ now, requestId }: { now: Date; requestId: string },
): Promise<"waiting" | "changed" | null> {
	const hash = tokenHash(token);
	const [change] = await db
		.update(emailChanges)
		.set({
			oldConfirmedAt: sql`case when ${emailChanges.oldTokenHash} = ${hash} then ${now.toISOString()}::timestamptz else ${emailChanges.oldConfirmedAt} end`,
			newConfirmedAt: sql`case when ${emailChanges.newTokenHash} = ${hash} then ${now.toISOString()}::timestamptz else ${emailChanges.newConfirmedAt} end`,
		})
		.where(isOpen(token, now))
		.returning();
	if (!change) return null;
	const { memberId } = change;
	const actor: Actor = { kind: "member", id: memberId, requestId };
	if (!change.oldConfirmedAt || !change.newConfirmedAt) {
		const line = { objectType: "member", objectId: memberId } as const;
		await recordAudit(db, actor, { action: "email-change:confirm", ...line });
		return "waiting";
	}
	await changeEmail(db, secrets, actor, memberId, change.newEmail);
	await forgetWish(db, memberId);
	return "changed";
}

async function changeEmail(
	db: TenantDb,
	secrets: Secrets,
	actor: Actor,
	memberId: string,
	email: string,
): Promise<void> {
	const [before] = await db
		.select({ email: members.email })
		.from(members)
		.where(eq(members.id, memberId))
		.for("update");
	const [other] = await db
		.select({ id: members.id })
		.from(members)
		.where(eq(sql`lower(${members.email})`, email));
	if (!before) return;
	if (other && other.id !== memberId) {
		throw new Problem("email.taken", "Another member of this workspace has that address by now.", {
			status: 409,
		});
	}
	await db.update(members).set({ email }).where(eq(members.id, memberId));
	await replaceAddress(db, secrets, { from: before.email, to: email });
	await recordAudit(db, actor, {
		action: "member:change-email",
		objectType: "member",
		objectId: memberId,
		before: { email: before.email },
		after: { email },
	});
}

function isOpen(token: string, now: Date) {
	const hash = tokenHash(token);
	return and(
		or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash)),
		gt(emailChanges.expiresAt, now),
	);
}
