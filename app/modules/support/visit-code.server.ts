import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { staff, staffSessions } from "#db/public/staff.ts";
import { supportCodes } from "#db/public/support.ts";
import { supportRoles } from "./support-roles.ts";

const validForMs = 60_000;

/** One of ours who may look, and the session of the console that they come with. */
export type Visitor = { staffId: string; name: string; staffSessionId: string };

/**
 * A one-time code that takes one of ours from the console to a tenant's host: 256 bits, valid 60 s, once, on that
 * host, for who asked for it. The caller has seen that its owner consents; that is looked at again when it is used.
 */
export async function issueVisitCode(
	db: PublicDb,
	to: { tenantId: string; staffSessionId: string; host: string },
	now: Date,
): Promise<string> {
	const code = newToken();
	await db.delete(supportCodes).where(lt(supportCodes.expiresAt, now));
	await db.insert(supportCodes).values({
		codeHash: tokenHash(code),
		...to,
		expiresAt: new Date(now.getTime() + validForMs),
	});
	return code;
}

/**
 * Uses a code up: who comes with it, or null when it is not one of this tenant, host and minute, or when its person
 * is signed out, deactivated or of another role by now.
 */
export async function redeemVisitCode(
	db: PublicTransaction,
	arrival: { code: string; tenantId: string; host: string },
	now: Date,
): Promise<Visitor | null> {
	const [used] = await db
		.delete(supportCodes)
		.where(
			and(
				eq(supportCodes.codeHash, tokenHash(arrival.code)),
				eq(supportCodes.tenantId, arrival.tenantId),
				eq(supportCodes.host, arrival.host),
				gt(supportCodes.expiresAt, now),
			),
		)
		.returning({ staffSessionId: supportCodes.staffSessionId });
	if (!used) return null;
	const [visitor] = await db
		.select({ staffId: staff.id, name: staff.name, staffSessionId: staffSessions.id })
		.from(staffSessions)
		.innerJoin(staff, eq(staff.id, staffSessions.staffId))
		.where(and(eq(staffSessions.id, used.staffSessionId), isStillSupport(now)));
	return visitor ?? null;
}

/** Of a person and their console session: they work for us still, in a role that may look. */
export function isStillSupport(now: Date) {
	return and(
		gt(staffSessions.expiresAt, now),
		isNull(staff.deactivatedAt),
		inArray(staff.role, [...supportRoles]),
	);
}
