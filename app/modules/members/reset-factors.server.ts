import type { Secrets } from "#app/lib/secret.server.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { removeAllFactors } from "#app/modules/accounts/factors/change-factors.server.ts";
import { mailSecurityNews } from "#app/modules/accounts/factors/mail-security-news.server.ts";
import { factorRequestLimit } from "#app/modules/accounts/limits.ts";
import { endPendingSignIns } from "#app/modules/accounts/pending-sign-in.server.ts";
import { endSessionsOf } from "#app/modules/accounts/sessions.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
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

/**
 * Asks somebody by mail to set up a second factor, once a day.
 *
 * @throws Problem `second_factor.asked` when they were asked already, 404 for who left, and as `resetFactors`
 */
export async function askForFactor(
	db: TenantDb,
	secrets: Secrets,
	by: By,
	memberId: string,
	now: Date,
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "same");
	if (person.leftAt) throw notFound("person");
	const limits = [factorRequestLimit(memberId)];
	if ((await takeTry(db, attempts, secrets, limits, now)) > 0) throw askedAlready(person.name);
	const of = { objectType: "member", objectId: memberId };
	await recordAudit(db, actorOf(by), { action: "second-factor:ask", ...of });
	await mailSecurityNews(db, secrets, memberId, { kind: "asked", by: by.name });
	return person;
}

function askedAlready(name: string): Problem {
	const words = `${name} was asked in the last day already. Remind them in person, or ask again tomorrow.`;
	return new Problem("second_factor.asked", words, { status: 409 });
}
