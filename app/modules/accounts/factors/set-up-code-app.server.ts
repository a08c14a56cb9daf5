import { SealBroken, seal, unseal } from "#app/lib/seal.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { codeAppAddress, newCodeSecret, stepOfCode } from "./code-app.server.ts";
import { keepCodeApp } from "./kept-code-app.server.ts";
import { mailSecurityNews } from "./mail-security-news.server.ts";
import { qrPath } from "./qr-path.server.ts";
import { makeRecoveryCodes, recoveryCodesOf } from "./recovery-codes.server.ts";

type Visit = Pick<MemberArgs, "tenant" | "member" | "session" | "services">;

/** What a page shows to set an app up; `sealed` goes through the form, for this session only. */
export type CodeAppOffer = {
	readonly sealed: string;
	/** In groups of four, to type. */
	readonly secret: string;
	readonly qr: { readonly size: number; readonly path: string };
};

/** A new secret. It is kept nowhere before a code of it came back. */
export function offerCodeApp(visit: Visit): CodeAppOffer {
	return offerOf(visit, newCodeSecret());
}

/** The same offer again, after a code that was not right; a new one when the form was not of this session. */
export function sameOffer(visit: Visit, sealed: string): CodeAppOffer {
	return offerOf(visit, openOffer(visit, sealed) ?? newCodeSecret());
}

/**
 * Keeps the app that a code of it came back from, in place of the one before. Who had no recovery codes gets them.
 *
 * @returns the codes to show once, perhaps none; null when the code is not right
 */
export async function setUpCodeApp(
	visit: Visit & Pick<MemberArgs, "db" | "context" | "now">,
	{ sealed, code }: { sealed: string; code: string },
): Promise<string[] | null> {
	const { db, services, member, context, now } = visit;
	const secret = openOffer(visit, sealed);
	const step = secret === null ? null : stepOfCode(secret, code, now);
	if (secret === null || step === null) return null;
	await keepCodeApp(db, services, { memberId: member.id, secret, step }, now);
	const left = (await recoveryCodesOf(db, member.id))?.left ?? 0;
	const codes = left > 0 ? [] : await makeRecoveryCodes(db, services, member.id, now);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: member.id };
	await recordAudit(db, actor, { action: "code-app:set-up", ...of });
	await mailSecurityNews(db, services, member.id, { kind: "code-app-set-up" });
	return codes;
}

function offerOf({ tenant, member, session, services }: Visit, secret: string): CodeAppOffer {
	const address = codeAppAddress(secret, { workspace: tenant.name, account: member.email });
	return {
		sealed: seal(services.env.APP_SECRET, sealedFor(session.id), secret),
		secret: secret.replaceAll(/.{4}(?=.)/g, "$& "),
		qr: qrPath(address),
	};
}

function openOffer({ session, services }: Visit, sealed: string): string | null {
	try {
		return unseal(services.env.APP_SECRET, sealedFor(session.id), sealed);
	} catch (error) {
		if (error instanceof SealBroken) return null;
		throw error;
	}
}

function sealedFor(sessionId: string): string {
	return `code-app-offer:${sessionId}`;
}
