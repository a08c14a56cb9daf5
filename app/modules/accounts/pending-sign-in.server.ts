import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { pendingSignIns } from "#db/tenant/sign-in.ts";
import type { FirstFactor } from "./sign-in-factors.ts";

/** How long the second factor may take; the cookie lives as long. */
export const pendingSeconds = 600;
const mostTries = 5;

export type PendingSignIn = {
	readonly memberId: string;
	readonly name: string;
	readonly email: string;
	readonly firstFactor: string;
	readonly stays: boolean;
};

/** Remembers that the first factor was right. The token opens nothing but the second step, on this host. */
export async function startPendingSignIn(
	db: TenantDb,
	pending: { memberId: string; host: string; firstFactor: FirstFactor; stays: boolean },
	now: Date,
): Promise<string> {
	const token = newToken();
	await db.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, now));
	await db.insert(pendingSignIns).values({
		...pending,
		tokenHash: tokenHash(token),
		expiresAt: new Date(now.getTime() + pendingSeconds * 1000),
	});
	return token;
}

/** Whose sign-in waits for a second factor here; null when none does, or too much was tried. */
export async function readPendingSignIn(
	db: TenantDb,
	token: string | undefined,
	host: string,
	now: Date,
): Promise<PendingSignIn | null> {
	if (!token) return null;
	const [found] = await db
		.select({
			memberId: members.id,
			name: members.name,
			email: members.email,
			firstFactor: pendingSignIns.firstFactor,
			stays: pendingSignIns.stays,
		})
		.from(pendingSignIns)
		.innerJoin(members, eq(members.id, pendingSignIns.memberId))
		.where(and(isOpen(token, host, now), isNull(members.deactivatedAt)));
	return found ?? null;
}

/** Counts a try before it is made; false when there were enough. */
export async function countPendingTry(
	db: TenantDb,
	token: string,
	host: string,
	now: Date,
): Promise<boolean> {
	const counted = await db
		.update(pendingSignIns)
		.set({ tries: sql`${pendingSignIns.tries} + 1` })
		.where(isOpen(token, host, now))
		.returning({ tries: pendingSignIns.tries });
	return counted.length > 0;
}

/** Uses it up; false when another request did. */
export async function takePendingSignIn(db: TenantDb, token: string): Promise<boolean> {
	const taken = await db
		.delete(pendingSignIns)
		.where(eq(pendingSignIns.tokenHash, tokenHash(token)))
		.returning({ memberId: pendingSignIns.memberId });
	return taken.length > 0;
}

/** The password is another one, or the member is to be gone: what waits on the old one ends. */
export async function endPendingSignIns(db: TenantDb, memberId: string): Promise<void> {
	await db.delete(pendingSignIns).where(eq(pendingSignIns.memberId, memberId));
}

function isOpen(token: string, host: string, now: Date) {
	return and(
		eq(pendingSignIns.tokenHash, tokenHash(token)),
		eq(pendingSignIns.host, host),
		gt(pendingSignIns.expiresAt, now),
		lt(pendingSignIns.tries, mostTries),
	);
}
