import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";

/** Every team by name, the archived ones last, with how many are in it and how much was given to it. */
export async function allTeams(db: TenantDb) {
	const people = db
		.select({ teamId: teamMembers.teamId, people: count().as("people") })
		.from(teamMembers)
		.innerJoin(members, and(eq(members.id, teamMembers.memberId), isNull(members.deactivatedAt)))
		.groupBy(teamMembers.teamId)
		.as("inside");
	return db
		.select({
			id: teams.id,
			name: teams.name,
			isArchived: sql<boolean>`${teams.archivedAt} is not null`,
			people: sql<number>`coalesce(${people.people}, 0)::int`,
			grants: db.$count(grants, eq(grants.teamId, teams.id)),
		})
		.from(teams)
		.leftJoin(people, eq(people.teamId, teams.id))
		.orderBy(sql`${teams.archivedAt} is not null`, asc(sql`lower(${teams.name})`));
}

/** A team with its members, those who left aside. @throws Problem 404 */
export async function readTeam(db: TenantDb, id: string | undefined) {
	if (!id || !isId(id)) throw notFound("team");
	const [team] = await db
		.select({ id: teams.id, name: teams.name, archivedAt: teams.archivedAt })
		.from(teams)
		.where(eq(teams.id, id));
	if (!team) throw notFound("team");
	const people = await db
		.select({ id: members.id, name: members.name, email: members.email })
		.from(teamMembers)
		.innerJoin(members, eq(members.id, teamMembers.memberId))
		.where(and(eq(teamMembers.teamId, id), isNull(members.deactivatedAt)))
		.orderBy(asc(sql`lower(${members.name})`));
	return { ...team, people };
}

/** The open teams that a member is in, by name. */
export function teamsOf(db: TenantDb, memberId: string): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: teams.id, name: teams.name })
		.from(teamMembers)
		.innerJoin(teams, and(eq(teams.id, teamMembers.teamId), isNull(teams.archivedAt)))
		.where(eq(teamMembers.memberId, memberId))
		.orderBy(asc(sql`lower(${teams.name})`));
}
