import { and, asc, count, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { TenantDb } from "#db/handle.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import {
	grantableOf,
	isObjectType,
	type ObjectRef,
	type ObjectType,
	objectTypes,
} from "./grantables.server.ts";

export type ListedGrant = {
	readonly id: string;
	readonly subject: "member" | "team" | "everyone";
	readonly subjectId: string | null;
	/** The member's or the team's name; null for everyone. */
	readonly name: string | null;
	/** The member left, or the team is archived: it gives nothing now. */
	readonly isIdle: boolean;
	readonly right: string;
	readonly type: ObjectType;
	readonly objectId: string;
	readonly object: string;
	readonly objectIsArchived: boolean;
	readonly givenBy: string | null;
	readonly givenAt: Date;
};

/** What a list of grants is narrowed down to. */
export type GrantsQuery = {
	/** All that reach this member: their own, their teams', everyone's. */
	readonly member?: string | undefined;
	readonly team?: string | undefined;
	readonly type?: ObjectType | undefined;
	readonly object?: ObjectRef | undefined;
};

/** Grants with the names of whom and what they are about, the newest first. */
export async function listedGrants(
	db: TenantDb,
	query: GrantsQuery,
	part: { limit: number; offset?: number } = { limit: 10_000 },
): Promise<ListedGrant[]> {
	const rows = await db
		.select({
			id: grants.id,
			subject: grants.subject,
			subjectId: sql<string | null>`coalesce(${grants.memberId}, ${grants.teamId})`,
			name: sql<string | null>`coalesce(${members.name}, ${teams.name})`,
			isIdle: sql<boolean>`coalesce(${members.deactivatedAt}, ${teams.archivedAt}) is not null`,
			right: grants.action,
			type: grants.objectType,
			objectId: grants.objectId,
			object: objectColumn("name", sql`text`),
			objectIsArchived: sql<boolean>`${objectColumn("archivedAt", sql`timestamptz`)} is not null`,
			givenBy: givers.name,
			givenAt: grants.grantedAt,
		})
		.from(grants)
		.leftJoin(members, eq(members.id, grants.memberId))
		.leftJoin(teams, eq(teams.id, grants.teamId))
		.leftJoin(givers, eq(givers.id, grants.grantedBy))
		.where(matching(query))
		.orderBy(desc(grants.id))
		.limit(part.limit)
		.offset(part.offset ?? 0);
	return rows.flatMap(({ type, ...row }) => (isObjectType(type) ? [{ ...row, type }] : []));
}

export async function countGrants(db: TenantDb, query: GrantsQuery): Promise<number> {
	const [row] = await db.select({ all: count() }).from(grants).where(matching(query));
	return row?.all ?? 0;
}

const givers = alias(members, "givers");

/** A column of the object, whatever its type. */
function objectColumn(column: "name" | "archivedAt", as: SQL): SQL<string> {
	const cases = objectTypes.map((type) => {
		const { table } = grantableOf(type);
		return sql`when ${grants.objectType} = ${type} then (select ${table[column]}::${as} from ${table} where ${table.id} = ${grants.objectId})`;
	});
	return sql<string>`(case ${sql.join(cases, sql` `)} end)`;
}

function matching({ member, team, type, object }: GrantsQuery): SQL | undefined {
	return and(
		member ? reaches(member) : undefined,
		team ? eq(grants.teamId, team) : undefined,
		type ? eq(grants.objectType, type) : undefined,
		object && and(eq(grants.objectType, object.type), eq(grants.objectId, object.id)),
	);
}

function reaches(memberId: string): SQL | undefined {
	const theirTeams = sql`(select ${teamMembers.teamId} from ${teamMembers} join ${teams} t on t.id = ${teamMembers.teamId} where ${teamMembers.memberId} = ${memberId} and t.archived_at is null)`;
	return or(
		eq(grants.memberId, memberId),
		sql`${grants.teamId} in ${theirTeams}`,
		eq(grants.subject, "everyone"),
	);
}

/** Open teams and active members by name, to give something to. */
export async function possibleSubjects(db: TenantDb) {
	const [people, open] = await Promise.all([
		db
			.select({ id: members.id, name: members.name })
			.from(members)
			.where(isNull(members.deactivatedAt))
			.orderBy(asc(sql`lower(${members.name})`)),
		db
			.select({ id: teams.id, name: teams.name })
			.from(teams)
			.where(isNull(teams.archivedAt))
			.orderBy(asc(sql`lower(${teams.name})`)),
	]);
	return { people, teams: open };
}
