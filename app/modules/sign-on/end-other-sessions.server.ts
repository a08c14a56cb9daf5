import { and, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { mustSignOn, type SignOnRule } from "#app/modules/accounts/sign-on-rule.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { pendingSignIns } from "#db/tenant/sign-in.ts";

/**
 * Signs those out who have to come by the provider and did not: sessions that a password, a passkey or a link began,
 * and what waits for a second factor. Nothing where it is not required.
 *
 * @returns how many sessions ended
 */
export async function endOtherSessions(
	db: TenantDb,
	actor: Actor,
	rule: SignOnRule | null,
): Promise<number> {
	if (!rule?.isRequired) return 0;
	const people = await db
		.select({ id: members.id, email: members.email, role: members.role })
		.from(members);
	const bound = people.filter((person) => mustSignOn(rule, person)).map(({ id }) => id);
	if (bound.length === 0) return 0;
	const ended = await db
		.delete(sessions)
		.where(
			and(
				inArray(sessions.memberId, bound),
				or(isNull(sessions.firstFactor), ne(sessions.firstFactor, "sso")),
			),
		)
		.returning({ id: sessions.id });
	await db
		.delete(pendingSignIns)
		.where(and(inArray(pendingSignIns.memberId, bound), sql`first_factor <> 'sso'`));
	if (ended.length > 0) {
		const after = { ended: ended.length };
		await recordAudit(db, actor, { action: "sign-on:require", objectType: "workspace", after });
	}
	return ended.length;
}
