import { and, desc, eq, gt, lt, ne } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { sessions } from "#db/tenant/members.ts";
import { sessionEnd } from "./session-life.ts";

export type NewSession = {
	memberId: string;
	/** The only host on which it counts. */
	host: string;
	userAgent: string | null;
	/** From `networkOf`. */
	network: string | null;
	/** They showed just now who they are, rather than by a link. */
	isProven: boolean;
	firstFactor?: string;
	/** A second factor was given at the company's provider. */
	hasProviderFactor?: boolean;
	/** The token that the browser came with, whoever it belongs to: it ends here. */
	replaces: string | undefined;
};

/** What goes into the cookie; `maxAge` in seconds, without one it ends with the browser. */
export type StartedSession = { token: string; maxAge: number | undefined };

/** Signs a browser in: always a new token, and the one before stops counting. */
export async function startSession(
	db: TenantDb,
	{ isProven, replaces, userAgent, ...kept }: NewSession,
	now: Date,
): Promise<StartedSession> {
	const life = await readSettings(db);
	const token = newToken();
	if (replaces) await endSession(db, replaces);
	await db
		.delete(sessions)
		.where(and(eq(sessions.memberId, kept.memberId), lt(sessions.expiresAt, now)));
	await db.insert(sessions).values({
		id: newId(),
		tokenHash: tokenHash(token),
		...kept,
		userAgent: userAgent?.slice(0, 400) ?? null,
		provenAt: isProven ? now : null,
		createdAt: now,
		lastSeenAt: now,
		expiresAt: sessionEnd(now, now, life),
	});
	return { token, maxAge: life.SESSION_ABSOLUTE_DAYS * 24 * 3600 };
}

/** Signs a browser out by its cookie's token. */
export async function endSession(db: TenantDb, token: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash(token)));
}

/** Signs a member out everywhere, or everywhere but in one session; returns how many ended. */
export async function endSessionsOf(
	db: TenantDb,
	memberId: string,
	exceptId?: string,
): Promise<number> {
	const ended = await db
		.delete(sessions)
		.where(and(eq(sessions.memberId, memberId), exceptId ? ne(sessions.id, exceptId) : undefined))
		.returning({ id: sessions.id });
	return ended.length;
}

/** Ends one of a member's own sessions; nothing happens when it is not theirs or already over. */
export async function endOwnSession(
	db: TenantDb,
	actor: Actor,
	memberId: string,
	sessionId: string,
): Promise<void> {
	const ended = await db
		.delete(sessions)
		.where(and(eq(sessions.memberId, memberId), eq(sessions.id, sessionId)))
		.returning({ id: sessions.id });
	if (ended.length > 0) await recordSignOut(db, actor, memberId, ended.length);
}

/** Signs a member out everywhere but in one session. */
export async function endOtherSessions(
	db: TenantDb,
	actor: Actor,
	memberId: string,
	exceptId: string,
): Promise<void> {
	const count = await endSessionsOf(db, memberId, exceptId);
	if (count > 0) await recordSignOut(db, actor, memberId, count);
}

async function recordSignOut(
	db: TenantDb,
	actor: Actor,
	memberId: string,
	count: number,
): Promise<void> {
	await recordAudit(db, actor, {
		action: "session:end",
		objectType: "member",
		objectId: memberId,
		after: { ended: count },
	});
}

export type OpenSession = {
	id: string;
	userAgent: string | null;
	network: string | null;
	createdAt: Date;
	lastSeenAt: Date;
};

/** A member's sessions that count now, the one used last first. */
export function openSessions(db: TenantDb, memberId: string, now: Date): Promise<OpenSession[]> {
	return db
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			network: sessions.network,
			createdAt: sessions.createdAt,
			lastSeenAt: sessions.lastSeenAt,
		})
		.from(sessions)
		.where(and(eq(sessions.memberId, memberId), gt(sessions.expiresAt, now)))
		.orderBy(desc(sessions.lastSeenAt));
}
