import { and, count, eq, gt, max, sql } from "drizzle-orm";
import { holdsSecondFactor } from "#app/modules/accounts/factors/held-factors.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";

/** One person as the people page shows them. @throws Problem 404 */
export async function personById(db: TenantDb, id: string, now: Date) {
	const [person] = await db
		.select({
			id: members.id,
			name: members.name,
			email: members.email,
			role: members.role,
			customRoleId: members.customRoleId,
			ownRole: roles.name,
			hasSeat: members.hasSeat,
			joinedAt: members.createdAt,
			leftAt: members.deactivatedAt,
			erasedAt: members.erasedAt,
			lastSeenAt: max(sessions.lastSeenAt),
			hasSecondFactor: sql<boolean>`${holdsSecondFactor(db)}`,
			openSessions: count(sessions.id),
		})
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.leftJoin(sessions, and(eq(sessions.memberId, members.id), gt(sessions.expiresAt, now)))
		.where(eq(members.id, id))
		.groupBy(members.id, roles.id);
	if (!person) throw notFound("person");
	return person;
}
