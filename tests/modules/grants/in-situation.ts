import { inArray, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import type { Given, Situation, Team } from "./model.ts";
import type { World } from "./world.ts";

/** In a transaction that leaves nothing behind. */
export async function inSituation(
	world: World,
	{ teams: all, given }: Situation,
	look: (db: TenantDb) => Promise<void>,
): Promise<void> {
	await world.run(async (db) => {
		await db.insert(teams).values(
			all.map(({ id, isArchived }) => ({
				id,
				name: id,
				archivedAt: isArchived ? new Date() : null,
			})),
		);
		const inTeams = all.flatMap(({ id, members }) =>
			members.map((memberId) => ({ teamId: id, memberId })),
		);
		if (inTeams.length > 0) await db.insert(teamMembers).values(inTeams);
		if (given.length > 0) await db.insert(grants).values(given.map((each) => rowOf(all, each)));
		await look(db);
		await db.delete(grants).where(sql`true`);
		await db.delete(teams).where(
			inArray(
				teams.id,
				all.map(({ id }) => id),
			),
		);
	});
}

function rowOf(all: readonly Team[], { to, right, object }: Given) {
	const isTeam = all.some(({ id }) => id === to);
	const one = isTeam ? "team" : "member";
	const subject = to === "everyone" ? to : one;
	return {
		...({
			id: newId(),
			subject,
			action: right,
			objectType: object.type,
			objectId: object.id,
		} as const),
		memberId: subject === "member" ? to : null,
		teamId: subject === "team" ? to : null,
	};
}
