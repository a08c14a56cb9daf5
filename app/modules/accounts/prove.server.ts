import { eq } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import { readCookie } from "#app/request/cookie.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { sessions } from "#db/tenant/members.ts";
import { forgetTries, takeTry } from "./attempts.server.ts";
import { spendCode } from "./factors/spend-code.server.ts";
import { type Limit, secondFactorLimits, signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import { checkPasskey } from "./passkeys/check-passkey.server.ts";
import { pageOrigin } from "./passkeys/page-origin.ts";
import { notePasskeyUse } from "./passkeys/used-passkey.server.ts";
import { passwordThatCounts } from "./ways-to-prove.server.ts";

export type Proof =
	| { readonly kind: "proven" }
	| { readonly kind: "wrong" }
	| { readonly kind: "wait"; readonly seconds: number };

/** Proves that it is the member who sits there, by password; a wrong one counts as a try to sign in. */
export async function proveByPassword(visit: MemberSteps, password: string): Promise<Proof> {
	const { step, services, context, member } = visit;
	const { own } = signInLimits(normalEmail(member.email), networkOf(context.clientAddress));
	const begun = await step(async (db) => ({
		wait: await takeTry(db, attempts, services, own, visit.now),
		stored: await passwordThatCounts(db, visit.can, member),
	}));
	if (begun.wait > 0) return { kind: "wait", seconds: begun.wait };
	const verdict = await services.passwords.verify(begun.stored, password);
	if (!verdict.matches) return { kind: "wrong" };
	return step((db) => proven(db, visit, own));
}

/** The same by a code from the app, or a recovery code. */
export async function proveByCode(visit: MemberSteps, typed: string): Promise<Proof> {
	const { step, services, member, now } = visit;
	const limits = secondFactorLimits(member.id);
	const wait = await step((db) => takeTry(db, attempts, services, limits, now));
	if (wait > 0) return { kind: "wait", seconds: wait };
	return step(async (db) => {
		const spent = await spendCode(db, services, member.id, typed, now);
		return spent === null ? { kind: "wrong" } : proven(db, visit, limits);
	});
}

/** The same by a passkey. */
export async function proveByPasskey(visit: MemberSteps, signed: unknown): Promise<Proof> {
	const { step, request, services, context, member, now } = visit;
	const { BASE_ORIGIN } = services.env;
	const check = {
		...{ step, now, origin: pageOrigin(BASE_ORIGIN, request) },
		ceremony: await readCookie(request, BASE_ORIGIN, "passkey"),
	};
	const asked = { purpose: "proof", host: context.host.host, memberId: member.id } as const;
	const checked = await checkPasskey(check, signed, asked);
	return step(async (db) => {
		const isNoted = await notePasskeyUse(db, checked, now);
		return isNoted ? proven(db, visit, []) : { kind: "wrong" };
	});
}

/** Writes down when it was, and forgets the tries. */
async function proven(
	db: TenantDb,
	{ services, session, now }: Pick<MemberSteps, "services" | "session" | "now">,
	limits: readonly Limit[],
): Promise<Proof> {
	await forgetTries(db, attempts, services, limits);
	await db.update(sessions).set({ provenAt: now }).where(eq(sessions.id, session.id));
	return { kind: "proven" };
}
