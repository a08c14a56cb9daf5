import { and, eq, not } from "drizzle-orm";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants } from "#db/tenant/grants.ts";
import { type Asker, visibleTo } from "./can.server.ts";
import { objectTypes, rightsOn } from "./grantables.server.ts";

/**
 * May somebody do all that was given to a team? Who puts a person into it gives them that: as with a single grant,
 * nobody gives what they may not do themselves, to themselves least of all.
 */
export async function hasWhatTeamHas(db: TenantDb, by: Asker, teamId: string): Promise<boolean> {
	for (const type of objectTypes) {
		for (const { name } of rightsOn(type)) {
			const within = visibleTo(by, name, type, grants.objectId);
			if (within === undefined) continue;
			const ofTeam = and(
				eq(grants.teamId, teamId),
				eq(grants.objectType, type),
				eq(grants.action, name),
			);
			if ((await db.$count(grants, and(ofTeam, not(within)))) > 0) return false;
		}
	}
	return true;
}

/** @throws Problem `team.beyond` */
export async function assertHasWhatTeamHas(db: TenantDb, by: Asker, teamId: string): Promise<void> {
	if (await hasWhatTeamHas(db, by, teamId)) return;
	throw new Problem(
		"team.beyond",
		"This team may do something that you may not. Ask somebody who may to put people into it.",
		{ status: 409 },
	);
}
