import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import type { StaffVisitorArgs } from "#app/request/enter-product.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { publicAttempts } from "#db/public/attempts.ts";
import { staff, staffSessions } from "#db/public/staff.ts";
import { forgetTries, giveBackTry, sweepTries, takeTry } from "./attempts.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import type { StartedSession } from "./sessions.server.ts";
import type { SignInSteps } from "./sign-in.server.ts";
import { staffSessionEnd, staffSessionSeconds } from "./staff-session-life.ts";

type Account = { id: string; passwordHash: string | null };

/** The request that a sign-in comes with, as far as it matters here. */
type Visit = Pick<StaffVisitorArgs, "db" | "request" | "now"> & {
	readonly services: Secrets;
	readonly context: Pick<StaffVisitorArgs["context"], "clientAddress">;
};

/** Signs one of the product's own people in to the console. `replaces` is the token that the browser came with. */
export function staffSignIn(
	visit: Visit,
	email: string,
	replaces: string | undefined,
): SignInSteps<Account, StartedSession> {
	const { db, services, context, now } = visit;
	const limits = signInLimits(email, networkOf(context.clientAddress));
	return {
		begin: () =>
			db.transaction(async (tx) => {
				const all = [...limits.own, limits.place];
				const wait = await takeTry(tx, publicAttempts, services, all, now);
				return wait > 0 ? { wait } : { wait: 0, account: await activeStaff(tx, email) };
			}),
		refuse: async () => undefined,
		welcome: (account, { renewedHash }) =>
			db.transaction(async (tx) => {
				await forgetTries(tx, publicAttempts, services, limits.own);
				await giveBackTry(tx, publicAttempts, services, limits.place);
				await sweepTries(tx, publicAttempts, now);
				if (renewedHash) {
					await tx.update(staff).set({ passwordHash: renewedHash }).where(eq(staff.id, account.id));
				}
				return startStaffSession(tx, visit, account.id, replaces);
			}),
	};
}

/** Signs a browser out of the console by its cookie's token. */
export async function endStaffSession(db: Pick<PublicDb, "delete">, token: string): Promise<void> {
	await db.delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash(token)));
}

async function startStaffSession(
	db: Pick<PublicDb, "insert" | "delete">,
	{ request, now }: Pick<Visit, "request" | "now">,
	staffId: string,
	replaces: string | undefined,
): Promise<StartedSession> {
	const token = newToken();
	if (replaces) await endStaffSession(db, replaces);
	await db
		.delete(staffSessions)
		.where(and(eq(staffSessions.staffId, staffId), lt(staffSessions.expiresAt, now)));
	await db.insert(staffSessions).values({
		id: newId(),
		tokenHash: tokenHash(token),
		staffId,
		userAgent: request.headers.get("User-Agent")?.slice(0, 400) ?? null,
		createdAt: now,
		lastSeenAt: now,
		expiresAt: staffSessionEnd(now, now),
	});
	return { token, maxAge: staffSessionSeconds };
}

async function activeStaff(db: Pick<PublicDb, "select">, email: string): Promise<Account | null> {
	const [account] = await db
		.select({ id: staff.id, passwordHash: staff.passwordHash })
		.from(staff)
		.where(and(eq(sql`lower(${staff.email})`, email), isNull(staff.deactivatedAt)));
	return account ?? null;
}
