import type { Secrets } from "#app/lib/secret.server.ts";
import { removeAllFactors } from "#app/modules/accounts/factors/change-factors.server.ts";
import { mailSecurityNews } from "#app/modules/accounts/factors/mail-security-news.server.ts";
import { endPendingSignIns } from "#app/modules/accounts/pending-sign-in.server.ts";
import { endSessionsOf } from "#app/modules/accounts/sessions.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { actorOf, type ChangedBy, lockMember } from "./change-member.server.ts";

/** Who does it, as the mail names them. */
type By = ChangedBy & { readonly name: string };

/**
 * Takes somebody's second factors away, whose phone or key is gone: they sign in with the password and set one up
 * anew. Signed out everywhere, and told by mail.
 *
 * @throws Problem 404 for nobody, `member.owner.only` for an owner's by somebody else than an owner, `member.self`
 */
export async function resetFactors(
	db: TenantDb,
	secrets: Secrets,
	by: By,
	memberId: string,
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "same");
	if (by.id === memberId) {
		throw new Problem("member.self", "Change your own under Security.", { status: 409 });
	}
	if (!(await removeAllFactors(db, memberId))) return person;
	await endSessionsOf(db, memberId);
	await endPendingSignIns(db, memberId);
	const of = { objectType: "member", objectId: memberId };
	await recordAudit(db, actorOf(by), { action: "second-factor:reset", ...of });
	await mailSecurityNews(db, secrets, memberId, { kind: "factors-reset", by: by.name });
	return person;
}

/** Asks somebody by mail to set up a second factor. @throws Problem as `resetFactors` */
export async function askForFactor(
	db: TenantDb,
	secrets: Secrets,
	by: By,
	memberId: string,
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "same");
	const of = { objectType: "member", objectId: memberId };
	await recordAudit(db, actorOf(by), { action: "second-factor:ask", ...of });
	await mailSecurityNews(db, secrets, memberId, { kind: "asked", by: by.name });
	return person;
}
