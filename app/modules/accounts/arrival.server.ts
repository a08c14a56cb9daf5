import { and, eq, gt, lt } from "drizzle-orm";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { arrivalCodes } from "#db/public/onboarding.ts";

const validForMs = 60_000;

type Registry = PublicDb | PublicTransaction;

/**
 * A one-time code that takes a member from the site to the workspace's host, signed in: valid 60 s, once, on
 * that host. It goes to `<tenant's origin>/sign-in/arrive?code=…`, by a redirect or a link on a page, never by mail.
 */
export async function issueArrivalCode(
	db: Registry,
	to: { tenantId: string; memberId: string; host: string },
	now: Date,
): Promise<string> {
	const code = newToken();
	await db.delete(arrivalCodes).where(lt(arrivalCodes.expiresAt, now));
	await db.insert(arrivalCodes).values({
		codeHash: tokenHash(code),
		tenantId: to.tenantId,
		memberId: to.memberId,
		host: to.host,
		expiresAt: new Date(now.getTime() + validForMs),
	});
	return code;
}

/** Uses a code up: the id of the member who arrives, or null when it is not one of this tenant, host and minute. */
export async function redeemArrivalCode(
	db: Registry,
	arrival: { code: string; tenantId: string; host: string },
	now: Date,
): Promise<string | null> {
	const [used] = await db
		.delete(arrivalCodes)
		.where(
			and(
				eq(arrivalCodes.codeHash, tokenHash(arrival.code)),
				eq(arrivalCodes.tenantId, arrival.tenantId),
				eq(arrivalCodes.host, arrival.host),
				gt(arrivalCodes.expiresAt, now),
			),
		)
		.returning({ memberId: arrivalCodes.memberId });
	return used?.memberId ?? null;
}
