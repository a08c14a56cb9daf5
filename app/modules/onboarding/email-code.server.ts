import { and, eq, gt, isNotNull, lt, sql } from "drizzle-orm";
import { keyedHash, newCode, sameSecret, tokenHash } from "#app/lib/secret.server.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { mailLimits } from "#app/modules/accounts/limits.ts";
import { networkOf } from "#app/modules/accounts/network.ts";
import { sendSiteMail } from "#app/modules/mail/send.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { publicAttempts } from "#db/public/attempts.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";
import { codeMinutes, codeTries, resendRule, signUpRule } from "./code-rules.ts";
import { resumePath, resumeToken } from "./resume-token.server.ts";

export type CodeSent =
	| { readonly kind: "sent" }
	| { readonly kind: "wait"; readonly seconds: number };

/**
 * Mails a new code for a draft; the one before stops working. Limited by draft, address and network, with a
 * longer wait before each further one.
 */
export async function sendCode(
	services: Pick<Services, "database" | "env">,
	to: { draftId: string; email: string; clientAddress: string },
	now: Date,
): Promise<CodeSent> {
	const { database, env } = services;
	const { draftId, email } = to;
	const { person, place } = mailLimits("sign-up code to", email, networkOf(to.clientAddress));
	const again = { what: "sign-up code again", who: `${draftId} ${email}`, rule: resendRule };
	const all = { what: "sign-up code", who: draftId, rule: signUpRule };
	const limits = [again, all, person, place];
	const seconds = await database.publicTransaction((db) =>
		takeTry(db, publicAttempts, services, limits, now),
	);
	if (seconds > 0) return { kind: "wait", seconds };
	const code = newCode();
	await database.publicTransaction(async (db) => {
		await db
			.update(onboardingDrafts)
			.set({
				codeHash: codeHash(env.APP_SECRET, draftId, code),
				codeEmail: email,
				codeTries: 0,
				codeSentAt: now,
				codeExpiresAt: new Date(now.getTime() + codeMinutes * 60_000),
				resumeTokenHash: tokenHash(resumeToken(env.APP_SECRET, draftId)),
			})
			.where(eq(onboardingDrafts.id, draftId));
		await sendSiteMail(db, services, {
			template: "verification-code",
			to: email,
			data: { code, minutes: codeMinutes, resumePath: resumePath(env.APP_SECRET, draftId) },
		});
	});
	return { kind: "sent" };
}

/** `spent`: there is none that works any more, or this was its last try. */
export type CodeVerdict = "proved" | "wrong" | "spent";

/**
 * Tries a code. The try is counted before it is judged, so that many at once get no more than five. A right
 * one proves the address that it was sent to and is used up.
 */
export async function tryCode(
	db: PublicDb | PublicTransaction,
	appSecret: string,
	attempt: { draftId: string; email: string; code: string },
	now: Date,
): Promise<CodeVerdict> {
	const { draftId, email, code } = attempt;
	const [tried] = await db
		.update(onboardingDrafts)
		.set({ codeTries: sql`${onboardingDrafts.codeTries} + 1` })
		.where(
			and(
				eq(onboardingDrafts.id, draftId),
				eq(onboardingDrafts.codeEmail, email),
				isNotNull(onboardingDrafts.codeHash),
				gt(onboardingDrafts.codeExpiresAt, now),
				lt(onboardingDrafts.codeTries, codeTries),
			),
		)
		.returning({ hash: onboardingDrafts.codeHash, tries: onboardingDrafts.codeTries });
	if (!tried?.hash) return "spent";
	if (!sameSecret(tried.hash, codeHash(appSecret, draftId, code))) {
		return tried.tries < codeTries ? "wrong" : "spent";
	}
	return (await redeemCode(db, draftId, tried.hash, email)) ? "proved" : "spent";
}

async function redeemCode(
	db: PublicDb | PublicTransaction,
	draftId: string,
	hash: string,
	email: string,
): Promise<boolean> {
	const used = await db
		.update(onboardingDrafts)
		.set({ provedEmail: email, codeHash: null, codeExpiresAt: null })
		.where(and(eq(onboardingDrafts.id, draftId), eq(onboardingDrafts.codeHash, hash)))
		.returning({ id: onboardingDrafts.id });
	return used.length > 0;
}

/** Six digits are few: keyed, and bound to the draft. */
function codeHash(appSecret: string, draftId: string, code: string): string {
	return keyedHash(appSecret, "sign-up-code", `${draftId}:${code}`);
}
