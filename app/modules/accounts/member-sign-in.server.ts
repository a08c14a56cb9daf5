import { and, eq, isNull, sql } from "drizzle-orm";
import type { Secrets } from "#app/lib/secret.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { members } from "#db/tenant/members.ts";
import { forgetTries, giveBackTry, sweepTries, takeTry } from "./attempts.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import { endSession, type StartedSession, startSession } from "./sessions.server.ts";
import type { SignInSteps } from "./sign-in.server.ts";

type Account = { id: string; passwordHash: string | null };

/** The request that a sign-in comes with, as far as it matters here. */
type Visit = Pick<VisitorSteps, "request" | "now"> & {
	readonly context: Pick<VisitorSteps["context"], "requestId"> & {
		readonly host: { readonly host: string };
	};
};

type SteppedVisit = Visit &
	Pick<VisitorSteps, "step"> & {
		readonly services: Secrets;
		readonly context: Pick<VisitorSteps["context"], "clientAddress">;
	};

/** Signs a member of the tenant in. `replaces` is the token that the browser came with. */
export function memberSignIn(
	visit: SteppedVisit,
	email: string,
	replaces: string | undefined,
): SignInSteps<Account, StartedSession> {
	const { step, services, context, now } = visit;
	const limits = signInLimits(email, networkOf(context.clientAddress));
	return {
		begin: () =>
			step(async (db) => {
				const all = [...limits.own, limits.place];
				const wait = await takeTry(db, attempts, services, all, now);
				return wait > 0 ? { wait } : { wait: 0, account: await activeMember(db, email) };
			}),
		welcome: (account, renewedHash) =>
			step(async (db) => {
				await forgetTries(db, attempts, services, limits.own);
				await giveBackTry(db, attempts, services, limits.place);
				await sweepTries(db, attempts, now);
				if (renewedHash) await renewHash(db, account, renewedHash);
				return signMemberIn(db, visit, account.id, replaces);
			}),
	};
}

/** Starts a member's session on the request's host and writes it down. */
export async function signMemberIn(
	db: TenantDb,
	{ context, request, now }: Visit,
	memberId: string,
	replaces: string | undefined,
): Promise<StartedSession> {
	const session = await startSession(
		db,
		{
			memberId,
			host: context.host.host,
			userAgent: request.headers.get("User-Agent"),
			replaces,
		},
		now,
	);
	const actor = { kind: "member", id: memberId, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		action: "session:start",
		objectType: "member",
		objectId: memberId,
	});
	return session;
}

/** Ends the session behind a cookie's token, if it is one. */
export async function signMemberOut(
	db: TenantDb,
	{ context, member }: Pick<VisitorArgs, "context" | "member">,
	token: string,
): Promise<void> {
	await endSession(db, token);
	if (!member) return;
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		action: "session:end",
		objectType: "member",
		objectId: member.id,
	});
}

async function activeMember(db: TenantDb, email: string): Promise<Account | null> {
	const [account] = await db
		.select({ id: members.id, passwordHash: members.passwordHash })
		.from(members)
		.where(and(eq(sql`lower(${members.email})`, email), isNull(members.deactivatedAt)));
	return account ?? null;
}

/** Unless the password was changed meanwhile. */
async function renewHash(db: TenantDb, account: Account, renewed: string): Promise<void> {
	if (account.passwordHash === null) return;
	await db
		.update(members)
		.set({ passwordHash: renewed })
		.where(and(eq(members.id, account.id), eq(members.passwordHash, account.passwordHash)));
}
