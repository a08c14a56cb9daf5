import { and, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { members } from "#db/tenant/members.ts";
import { type Admission, admitMember, type SignInVisit } from "./admit.server.ts";
import { forgetTries, giveBackTry, sweepTries, takeTry } from "./attempts.server.ts";
import { noteRefusedSignIn } from "./history/note-sign-in.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import { endSession } from "./sessions.server.ts";
import type { SignInSteps } from "./sign-in.server.ts";
import { mustSignOn, type SignOnRule } from "./sign-on-rule.ts";

type Account = { id: string; passwordHash: string | null };

/** Signs a member of the tenant in by password, as far as the second factor where they hold one. */
export function memberSignIn(
	visit: SignInVisit & Pick<VisitorSteps, "step">,
	email: string,
	/** Who has to come by the company's provider has no password that counts. */
	rule: SignOnRule | null = null,
): SignInSteps<Account, Admission> {
	const { step, services, context, now } = visit;
	const limits = signInLimits(email, networkOf(context.clientAddress));
	return {
		begin: () =>
			step(async (db) => {
				const all = [...limits.own, limits.place];
				const wait = await takeTry(db, attempts, services, all, now);
				return wait > 0 ? { wait } : { wait: 0, account: await activeMember(db, email, rule) };
			}),
		refuse: (account) =>
			step((db) =>
				noteRefusedSignIn(db, visit, {
					memberId: account?.id ?? null,
					firstFactor: "password",
					secondFactor: null,
				}),
			),
		welcome: (account, { renewedHash, stays }) =>
			step(async (db) => {
				if (!(await isUnchanged(db, account))) return null;
				await forgetTries(db, attempts, services, limits.own);
				await giveBackTry(db, attempts, services, limits.place);
				await sweepTries(db, attempts, now);
				if (renewedHash) await renewHash(db, account, renewedHash);
				return admitMember(db, visit, { memberId: account.id, firstFactor: "password", stays });
			}),
	};
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

async function activeMember(
	db: TenantDb,
	email: string,
	rule: SignOnRule | null,
): Promise<Account | null> {
	const [account] = await db
		.select({ id: members.id, role: members.role, passwordHash: members.passwordHash })
		.from(members)
		.where(and(eq(sql`lower(${members.email})`, email), isNull(members.deactivatedAt)));
	if (!account) return null;
	const { id, role, passwordHash } = account;
	return { id, passwordHash: mustSignOn(rule, { email, role }) ? null : passwordHash };
}

/** Locked until the session stands: a password that is changed meanwhile, or a departure, ends that session too. */
async function isUnchanged(db: TenantDb, { id, passwordHash }: Account): Promise<boolean> {
	const [now] = await db
		.select({ passwordHash: members.passwordHash })
		.from(members)
		.where(and(eq(members.id, id), isNull(members.deactivatedAt)))
		.for("update");
	return now !== undefined && now.passwordHash === passwordHash;
}

async function renewHash(db: TenantDb, account: Account, renewed: string): Promise<void> {
	await db.update(members).set({ passwordHash: renewed }).where(eq(members.id, account.id));
}
