import { and, eq, gt } from "drizzle-orm";
import { tokenHash } from "#app/lib/secret.server.ts";
import { isConsentInForce } from "#app/modules/support/consent.server.ts";
import { isStillSupport } from "#app/modules/support/visit-code.server.ts";
import type { Database } from "#db/connection.ts";
import type { TenantRef } from "#db/handle.ts";
import { staff, staffSessions } from "#db/public/staff.ts";
import { supportSessions } from "#db/public/support.ts";
import type { Session } from "./session.server.ts";
import { readableBySupport } from "./support-rule.ts";

/**
 * The session of somebody of ours who looks at a tenant, as a member's session with the role `support`; their id is
 * that of the staff. Null when there is none here, when it expired, when its person may not look any more, and from
 * the moment on at which the consent ends: nothing of it is kept from one request to the next.
 */
export async function readSupportSession(
	database: Pick<Database, "public" | "asTenant">,
	tenant: TenantRef,
	token: string,
	host: string,
	now: Date,
): Promise<Session | null> {
	const [row] = await database.public
		.select({
			id: supportSessions.id,
			consentId: supportSessions.consentId,
			expiresAt: supportSessions.expiresAt,
			staff: { id: staff.id, name: staff.name, email: staff.email },
		})
		.from(supportSessions)
		.innerJoin(staffSessions, eq(staffSessions.id, supportSessions.staffSessionId))
		.innerJoin(staff, eq(staff.id, staffSessions.staffId))
		.where(
			and(
				eq(supportSessions.tokenHash, tokenHash(token)),
				eq(supportSessions.tenantId, tenant.id),
				eq(supportSessions.host, host),
				gt(supportSessions.expiresAt, now),
				isStillSupport(now),
			),
		);
	if (!row) return null;
	const { id, consentId, expiresAt } = row;
	const isConsented = await database.asTenant(
		tenant,
		(db) => isConsentInForce(db, consentId, now),
		{ readOnly: true },
	);
	if (!isConsented) return null;
	const nobody = { hasSeat: false, locale: null, timeZone: null };
	const asker = { role: "support", permissions: readableBySupport } as const;
	const member = { ...row.staff, ...asker, ...nobody };
	const secondFactor = { kind: "no" } as const;
	return { id, expiresAt, provenAt: null, secondFactor, member, seatsUsed: 0 };
}
