import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { type Admission, letIn, type SignInVisit } from "./admit.server.ts";
import { forgetTries, takeTry } from "./attempts.server.ts";
import { noteRefusedSignIn } from "./history/note-sign-in.server.ts";
import { secondFactorLimits } from "./limits.ts";
import {
	countPendingTry,
	type PendingSignIn,
	readPendingSignIn,
	takePendingSignIn,
} from "./pending-sign-in.server.ts";
import type { SecondFactor } from "./sign-in-factors.ts";

export type SecondOutcome =
	| { readonly kind: "in"; readonly admission: Admission }
	| { readonly kind: "wrong" }
	| { readonly kind: "wait"; readonly seconds: number }
	/** Nothing waits for a second factor here (any more): the first one is asked again. */
	| { readonly kind: "over" };

export type SecondVisit = SignInVisit & Pick<VisitorSteps, "step">;

/** Shows a second factor: `check` uses it up, and tells which it was. */
export async function giveSecondFactor(
	visit: SecondVisit,
	token: string | undefined,
	check: (db: TenantDb, pending: PendingSignIn) => Promise<SecondFactor | null>,
): Promise<SecondOutcome> {
	const { step, services, now } = visit;
	const begun = await step((db) => beginTry(db, visit, token));
	if (begun.kind !== "open" || !token) return begun.kind === "open" ? { kind: "over" } : begun;
	const { pending } = begun;
	return step(async (db) => {
		const secondFactor = await check(db, pending);
		const { memberId, firstFactor, stays } = pending;
		if (secondFactor === null) {
			await noteRefusedSignIn(db, visit, { memberId, firstFactor, secondFactor: null });
			const isOpen = await readPendingSignIn(db, token, visit.context.host.host, now);
			return { kind: isOpen ? "wrong" : "over" };
		}
		if (!(await takePendingSignIn(db, token))) return { kind: "over" };
		await forgetTries(db, attempts, services, secondFactorLimits(memberId));
		const admission = await letIn(db, visit, { memberId, firstFactor, stays }, secondFactor);
		return { kind: "in", admission };
	});
}

type Begun =
	| { kind: "open"; pending: PendingSignIn }
	| { kind: "wait"; seconds: number }
	| { kind: "over" };

/** Counts the try before it is made: with this pending sign-in, and with the member however many there are. */
async function beginTry(
	db: TenantDb,
	{ services, context, now }: SecondVisit,
	token: string | undefined,
): Promise<Begun> {
	const { host } = context.host;
	const pending = await readPendingSignIn(db, token, host, now);
	if (!pending || !token) return { kind: "over" };
	const limits = secondFactorLimits(pending.memberId);
	const seconds = await takeTry(db, attempts, services, limits, now);
	if (seconds > 0) return { kind: "wait", seconds };
	return (await countPendingTry(db, token, host, now))
		? { kind: "open", pending }
		: { kind: "over" };
}
