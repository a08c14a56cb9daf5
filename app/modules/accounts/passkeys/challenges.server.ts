import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { tokenHash } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { passkeyChallenges } from "#db/tenant/sign-in.ts";

/** How long signing may take; the cookie lives as long. */
export const challengeSeconds = 300;

export type Purpose = (typeof passkeyChallenges.$inferSelect)["purpose"];

/** What a challenge was made for: it counts for nothing else. */
export type Asked = {
	readonly purpose: Purpose;
	readonly host: string;
	/** Null while nobody knows who it is. */
	readonly memberId: string | null;
};

/** Keeps what a browser is to sign; another one of the same browser ends. */
export async function keepChallenge(
	db: TenantDb,
	browser: string,
	asked: Asked & { readonly challenge: string },
	now: Date,
): Promise<void> {
	const kept = { ...asked, expiresAt: new Date(now.getTime() + challengeSeconds * 1000) };
	await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
	await db
		.insert(passkeyChallenges)
		.values({ browserHash: tokenHash(browser), ...kept })
		.onConflictDoUpdate({ target: passkeyChallenges.browserHash, set: kept });
}

/** Uses up what this browser was asked to sign; null when it was asked nothing of the kind, or is too late. */
export async function takeChallenge(
	db: TenantDb,
	browser: string | undefined,
	{ purpose, host, memberId }: Asked,
	now: Date,
): Promise<string | null> {
	if (!browser) return null;
	const { memberId: whose } = passkeyChallenges;
	const [taken] = await db
		.delete(passkeyChallenges)
		.where(
			and(
				eq(passkeyChallenges.browserHash, tokenHash(browser)),
				eq(passkeyChallenges.purpose, purpose),
				eq(passkeyChallenges.host, host),
				memberId === null ? isNull(whose) : eq(whose, memberId),
				gt(passkeyChallenges.expiresAt, now),
			),
		)
		.returning({ challenge: passkeyChallenges.challenge });
	return taken?.challenge ?? null;
}
