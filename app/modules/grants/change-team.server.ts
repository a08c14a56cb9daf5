import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { teamMembers, teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { actorOf, type Giver } from "./giver.ts";
import { assertHasWhatTeamHas } from "./has-what-team-has.server.ts";
import { tellAccess } from "./tell-access.server.ts";

type Saved = { id: string; error?: never } | { error: string; id?: never };

/** Makes a team without members; refused beside the name when another has it, archived ones too. */
export async function createTeam(db: TenantDb, by: Giver, name: string): Promise<Saved> {
	const id = newId();
	const [made] = await db
		.insert(teams)
		.values({ id, name })
		.onConflictDoNothing()
		.returning({ id: teams.id });
	if (!made) return nameTaken(name);
	await recordAudit(db, actorOf(by), {
		...{ action: "team:create", objectType: "team", objectId: id },
		after: { name },
	});
	return { id };
}

/** @throws Problem 404 without such a team */
export async function renameTeam(
	db: TenantDb,
	by: Giver,
	id: string,
	name: string,
): Promise<Saved> {
	const before = await lockTeam(db, id);
	const isTaken = and(ne(teams.id, id), sql`lower(${teams.name}) = lower(${name})`);
	if ((await db.$count(teams, isTaken)) > 0) return nameTaken(name);
	if (before.name === name) return { id };
	await db.update(teams).set({ name }).where(eq(teams.id, id));
	await recordAudit(db, actorOf(by), {
		...{ action: "team:rename", objectType: "team", objectId: id },
		...{ before: { name: before.name }, after: { name } },
	});
	return { id };
}

/**
 * Archives a team, or opens it again with `archivedAt` null. While it is archived, nobody has anything through it;
 * its members and what was given to it stay for then.
 *
 * @throws Problem 404 without such a team, `team.beyond` for opening one that may what the opener may not
 */
export async function setTeamArchived(
	db: TenantDb,
	by: Giver,
	id: string,
	archivedAt: Date | null,
): Promise<{ name: string }> {
	const before = await lockTeam(db, id);
	if ((before.archivedAt !== null) === (archivedAt !== null)) return before;
	if (archivedAt === null) await assertHasWhatTeamHas(db, by, id);
	await db.update(teams).set({ archivedAt }).where(eq(teams.id, id));
	await recordAudit(db, actorOf(by), {
		action: archivedAt ? "team:archive" : "team:restore",
		...{ objectType: "team", objectId: id },
		...{ before: { archivedAt: before.archivedAt }, after: { archivedAt } },
	});
	return before;
}

/**
 * Puts a member into a team. Who is in it already stays.
 *
 * @throws Problem 404 without such a team, or for who left; `team.beyond` where the team may what `by` may not
 */
export async function addToTeam(
	db: TenantDb,
	by: Giver,
	teamId: string,
	memberId: string,
): Promise<{ team: string; name: string }> {
	const team = await lockTeam(db, teamId);
	const [person] = await db
		.select({ name: members.name })
		.from(members)
		.where(and(eq(members.id, memberId), isNull(members.deactivatedAt)));
	if (!person) throw notFound("person");
	await assertHasWhatTeamHas(db, by, teamId);
	const [added] = await db
		.insert(teamMembers)
		.values({ teamId, memberId })
		.onConflictDoNothing()
		.returning({ id: teamMembers.teamId });
	if (added) {
		await recordAudit(db, actorOf(by), {
			...{ action: "team:add", objectType: "team", objectId: teamId },
			after: { to: memberId },
		});
		await tellAccess(db, by, memberId, { change: "in-team", name: team.name, path: null });
	}
	return { team: team.name, name: person.name };
}

/** @throws Problem 404 without such a team or person */
export async function removeFromTeam(
	db: TenantDb,
	by: Giver,
	teamId: string,
	memberId: string,
): Promise<{ team: string; name: string }> {
	const team = await lockTeam(db, teamId);
	const [person] = await db
		.select({ name: members.name })
		.from(members)
		.where(eq(members.id, memberId));
	if (!person) throw notFound("person");
	const [removed] = await db
		.delete(teamMembers)
		.where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.memberId, memberId)))
		.returning({ id: teamMembers.teamId });
	if (removed) {
		await recordAudit(db, actorOf(by), {
			...{ action: "team:remove", objectType: "team", objectId: teamId },
			before: { to: memberId },
		});
		await tellAccess(db, by, memberId, { change: "out-of-team", name: team.name, path: null });
	}
	return { team: team.name, name: person.name };
}

async function lockTeam(db: TenantDb, id: string) {
	const [team] = await db
		.select({ name: teams.name, archivedAt: teams.archivedAt })
		.from(teams)
		.where(eq(teams.id, id))
		.for("update");
	if (!team) throw notFound("team");
	return team;
}

function nameTaken(name: string): Saved {
	return { error: `There is a team called ${name} already. Choose another name.` };
}
