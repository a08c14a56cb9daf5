import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";

/** A sign-up that a link from a mail leads to: enough to ask for a code, nothing of what was typed. */
export type ResumableDraft = { readonly id: string; readonly email: string };

export async function draftOfLink(
	db: PublicDb,
	token: string,
	now: Date,
): Promise<ResumableDraft | null> {
	const [row] = await db
		.select({ id: onboardingDrafts.id, email: onboardingDrafts.codeEmail })
		.from(onboardingDrafts)
		.where(
			and(
				eq(onboardingDrafts.resumeTokenHash, tokenHash(token)),
				inArray(onboardingDrafts.state, ["open", "submitted", "failed"]),
				gt(onboardingDrafts.expiresAt, now),
			),
		);
	return row?.email ? { id: row.id, email: row.email } : null;
}

/**
 * Moves a draft to the browser that proved its address: the cookie it had before opens it no more. Whoever began it
 * may have typed another's address: the password goes, and password and team are asked for again, so that nobody
 * finishes a sign-up to which a stranger holds a key.
 */
export async function moveDraftHere(
	db: PublicDb | PublicTransaction,
	draftId: string,
): Promise<string> {
	const token = newToken();
	await db
		.update(onboardingDrafts)
		.set({ tokenHash: tokenHash(token), answers: answersToConfirm })
		.where(eq(onboardingDrafts.id, draftId));
	return token;
}

/** A path that is not there is left out by jsonb_set. */
const answersToConfirm = sql`jsonb_set(jsonb_set(jsonb_set(${onboardingDrafts.answers},
	'{you,values,password}', '""'), '{you,done}', 'false'), '{team,done}', 'false')`;

/** `p•••@thornbrook.example`: for the person who knows it, not for one who found the link. */
export function veiledEmail(email: string): string {
	const [name = "", domain = ""] = email.split("@");
	return `${name.slice(0, 1)}•••@${domain}`;
}
