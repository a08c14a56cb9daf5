import { and, eq, gt, isNull } from "drizzle-orm";
import { type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, passwordResets } from "#db/tenant/members.ts";
import { replacePassword } from "./replace-password.server.ts";

type ResetMember = { id: string; name: string; email: string };

/** Whose password a link changes; null when it is unknown, used, over an hour old, or its member is gone. */
export async function memberOfReset(
	db: TenantDb,
	token: string,
	now: Date,
): Promise<ResetMember | null> {
	const [found] = await db
		.select({ id: members.id, name: members.name, email: members.email })
		.from(passwordResets)
		.innerJoin(members, eq(members.id, passwordResets.memberId))
		.where(and(isUsable(token, now), isNull(members.deactivatedAt)));
	return found ?? null;
}

/**
 * Uses a link up: sets the password, signs the member out everywhere and says so by mail. Null when the link
 * does not work (any more).
 */
export async function resetPassword(
	db: TenantDb,
	secrets: Secrets,
	change: { token: string; passwordHash: string; requestId: string },
	now: Date,
): Promise<ResetMember | null> {
	const member = await memberOfReset(db, change.token, now);
	const used = await db
		.update(passwordResets)
		.set({ usedAt: now })
		.where(isUsable(change.token, now))
		.returning({ id: passwordResets.id });
	if (!member || used.length === 0) return null;
	await replacePassword(
		db,
		secrets,
		{ kind: "member", id: member.id, requestId: change.requestId },
		{ memberId: member.id, passwordHash: change.passwordHash },
	);
	return member;
}

function isUsable(token: string, now: Date) {
	return and(
		eq(passwordResets.tokenHash, tokenHash(token)),
		isNull(passwordResets.usedAt),
		gt(passwordResets.expiresAt, now),
	);
}
