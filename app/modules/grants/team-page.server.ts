import { writingFor } from "#app/lib/writing-of.ts";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { givenText } from "./access-page.server.ts";
import { grantableOf } from "./grantables.server.ts";
import { hasWhatTeamHas } from "./has-what-team-has.server.ts";
import { listedGrants, possibleSubjects } from "./listed-grants.server.ts";
import { rightLabel } from "./right-label.ts";
import { readTeam } from "./teams.server.ts";

/** A team, who is in it, who could be, and what was given to it. */
export async function teamPage(args: MemberArgs) {
	const { db, tenant, member, params } = args;
	const team = await readTeam(db, params.teamId);
	const inside = new Set(team.people.map(({ id }) => id));
	const { people } = await possibleSubjects(db);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const given = mayDo(member, "grant:read") ? await listedGrants(db, { team: team.id }) : [];
	const mayManage = mayDo(member, "team:manage");
	return {
		team,
		others: people.filter(({ id }) => !inside.has(id)),
		mayManage,
		/** May they put somebody into it, and open it again? */
		mayFill: mayManage && (await hasWhatTeamHas(db, member, team.id)),
		mayTake: mayDo(member, "grant:manage"),
		grants: given.map((grant) => ({
			id: grant.id,
			to: grant.object,
			kind: grant.subject,
			isIdle: false,
			right: rightLabel(grant.right),
			given: givenText(grant, zone, writing),
			on: {
				name: grant.object,
				path: grantableOf(grant.type).path(grant.objectId),
				type: grant.type,
			},
		})),
		history: await recordHistory(args, "team", team.id),
	};
}
