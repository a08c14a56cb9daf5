import { eq } from "drizzle-orm";
import type { Secrets } from "#app/lib/secret.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { Browser } from "./browser.server.ts";
import { hasSecondFactor, heldFactors } from "./factors/held-factors.server.ts";
import { noteSignIn } from "./history/note-sign-in.server.ts";
import { networkOf } from "./network.ts";
import { startPendingSignIn } from "./pending-sign-in.server.ts";
import { readSignOnRule } from "./read-sign-on-rule.server.ts";
import { type StartedSession, startSession } from "./sessions.server.ts";
import type { FirstFactor, SecondFactor } from "./sign-in-factors.ts";
import { mustSignOn } from "./sign-on-rule.ts";

/** The request that somebody signs in with, as far as it matters here. */
export type SignInVisit = Pick<VisitorSteps, "request" | "now" | "can"> & {
	readonly services: Secrets;
	readonly context: Pick<VisitorSteps["context"], "requestId" | "clientAddress"> & {
		readonly host: { readonly host: string };
	};
	readonly browser: Browser;
};

/** In, or on to the second step with a token that opens nothing else. */
export type Admission =
	| { readonly kind: "in"; readonly session: StartedSession; readonly device: string }
	| { readonly kind: "second"; readonly pending: string }
	/** They have to come by the company's provider, whatever they showed here. */
	| { readonly kind: "elsewhere" };

type Passed = {
	readonly memberId: string;
	readonly firstFactor: FirstFactor;
	/** The browser is to stay signed in when it is closed. */
	readonly stays: boolean;
	/** They gave a second factor at the company's provider. */
	readonly hasProviderFactor?: boolean;
};

/**
 * What follows a right first factor, whichever it was: who holds a second one gives it before there is a session.
 * The only ways to a session are this and `letIn`.
 */
export async function admitMember(
	db: TenantDb,
	visit: SignInVisit,
	passed: Passed,
): Promise<Admission> {
	const { host } = visit.context.host;
	if (passed.firstFactor !== "sso" && (await hasToSignOn(db, visit, passed.memberId))) {
		return { kind: "elsewhere" };
	}
	if (passed.firstFactor === "passkey") return letIn(db, visit, passed, null);
	if (passed.hasProviderFactor) return letIn(db, visit, passed, "provider");
	const held = await heldFactors(db, passed.memberId, host);
	if (!hasSecondFactor(held)) return letIn(db, visit, passed, null);
	const pending = await startPendingSignIn(db, { ...passed, host }, visit.now);
	return { kind: "second", pending };
}

async function hasToSignOn(
	db: TenantDb,
	{ can }: Pick<SignInVisit, "can">,
	memberId: string,
): Promise<boolean> {
	const rule = await readSignOnRule(db, can);
	if (!rule?.isRequired) return false;
	const [person] = await db
		.select({ email: members.email, role: members.role })
		.from(members)
		.where(eq(members.id, memberId));
	return person !== undefined && mustSignOn(rule, person);
}

/** Starts the session of somebody who has shown all that is asked, and writes it down. */
export async function letIn(
	db: TenantDb,
	visit: SignInVisit,
	{ memberId, firstFactor, stays }: Omit<Passed, "firstFactor"> & { firstFactor: string },
	secondFactor: SecondFactor | null,
): Promise<Admission & { kind: "in" }> {
	const { context, request, now, browser } = visit;
	const { token, maxAge } = await startSession(
		db,
		{
			memberId,
			host: context.host.host,
			userAgent: request.headers.get("User-Agent"),
			network: networkOf(context.clientAddress),
			firstFactor,
			hasProviderFactor: secondFactor === "provider",
			isProven: firstFactor !== "arrival" || secondFactor !== null,
			replaces: browser.session,
		},
		now,
	);
	const actor = { kind: "member", id: memberId, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		action: "session:start",
		objectType: "member",
		objectId: memberId,
	});
	const device = await noteSignIn(db, visit, { memberId, firstFactor, secondFactor });
	return { kind: "in", session: { token, maxAge: stays ? maxAge : undefined }, device };
}
