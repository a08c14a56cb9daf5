import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { tokenHash } from "#app/lib/secret.server.ts";
import { holdsSecondFactor } from "#app/modules/accounts/factors/held-factors.server.ts";
import {
	type SecondFactorDue,
	secondFactorDue,
} from "#app/modules/accounts/factors/second-factor-due.ts";
import { asksOf, workspaceAsks } from "#app/modules/accounts/factors/workspace-asks.server.ts";
import { sessionEnd } from "#app/modules/accounts/session-life.ts";
import {
	type Permission,
	permissionsOf,
	permissionsOfOwn,
} from "#app/modules/members/permission-catalogue.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";

import type { AskerRole } from "./role.ts";

/** The signed-in person, as every handler sees them. */
export type Member = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	/** Built in; of who has a role of the company's own, the one that it is based on. */
	readonly role: AskerRole;
	readonly permissions: readonly Permission[];
	/** May capture time or move stock; who has none reads all the same. */
	readonly hasSeat: boolean;
	readonly locale: string | null;
	readonly timeZone: string | null;
};

export type Session = {
	readonly id: string;
	readonly expiresAt: Date;
	/** When they last showed who they are. */
	readonly provenAt: Date | null;
	/** Must they set up a second factor? */
	readonly secondFactor: SecondFactorDue;
	readonly member: Member;
	/** The workspace's counter of seats, read along: every page may have to say that there are too many. */
	readonly seatsUsed: number;
};

/** How stale `last_seen_at` may be before it is written again, in milliseconds. */
const seenEveryMs = 5 * 60_000;

/**
 * The session behind a cookie's token, on the host that it was made for; null when there is none, when it
 * expired (absolute or idle) or when its member was deactivated.
 */
export async function readSession(
	db: TenantDb,
	token: string,
	host: string,
	now: Date,
): Promise<Session | null> {
	const [row] = await db
		.select({
			id: sessions.id,
			createdAt: sessions.createdAt,
			expiresAt: sessions.expiresAt,
			lastSeenAt: sessions.lastSeenAt,
			provenAt: sessions.provenAt,
			hasProviderFactor: sessions.hasProviderFactor,
			holdsOne: sql<boolean>`${holdsSecondFactor(db)}`,
			asks: workspaceAsks,
			seatsUsed: sql<number>`(select ${entitlement.seatsUsed} from ${entitlement})`,
			own: roles.permissions,
			member: {
				id: members.id,
				name: members.name,
				email: members.email,
				role: members.role,
				hasSeat: members.hasSeat,
				locale: members.locale,
				timeZone: members.timeZone,
			},
		})
		.from(sessions)
		.innerJoin(members, eq(members.id, sessions.memberId))
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(
			and(
				eq(sessions.tokenHash, tokenHash(token)),
				eq(sessions.host, host),
				gt(sessions.expiresAt, now),
				isNull(members.deactivatedAt),
			),
		);
	if (!row) return null;
	const { id, own, seatsUsed, createdAt, lastSeenAt, provenAt } = row;
	const permissions = own ? permissionsOfOwn(own) : permissionsOf(row.member.role);
	const member = { ...row.member, permissions };
	const isStale = now.getTime() - lastSeenAt.getTime() > seenEveryMs;
	const expiresAt = isStale ? await prolong(db, { id, createdAt }, now) : row.expiresAt;
	const duty = {
		...asksOf(row.asks),
		role: member.role,
		holdsOne: row.holdsOne || row.hasProviderFactor,
	};
	const secondFactor = secondFactorDue(duty, now);
	return { id, expiresAt, provenAt, secondFactor, member, seatsUsed };
}

/** Moves the end of a session that is in use, as far as the tenant's settings of today allow. */
async function prolong(
	db: TenantDb,
	session: { id: string; createdAt: Date },
	now: Date,
): Promise<Date> {
	const life = await readSettings(db);
	const expiresAt = sessionEnd(session.createdAt, now, life);
	await db.update(sessions).set({ lastSeenAt: now, expiresAt }).where(eq(sessions.id, session.id));
	return expiresAt;
}
