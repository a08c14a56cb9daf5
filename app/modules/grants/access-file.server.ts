import { eq } from "drizzle-orm";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { csvText } from "#app/lib/csv.ts";
import type { TenantDb } from "#db/handle.ts";
import { teamMembers, teams } from "#db/tenant/grants.ts";
import { membersByRole } from "./by-role.server.ts";
import { objectTypes } from "./grantables.server.ts";
import { type ListedGrant, listedGrants } from "./listed-grants.server.ts";
import { rightLabel } from "./right-label.ts";

const columns = ["Person", "Email", "What", "Name", "May", "Why", "Given by", "Given on"];

/** Who may what and why, one line each, as CSV: by role to all, and by every grant that gives something now. */
export async function accessFile(db: TenantDb, zone: string): Promise<string> {
	const people = await membersByRole(db);
	const inTeams = await db
		.select({ teamId: teamMembers.teamId, memberId: teamMembers.memberId })
		.from(teamMembers)
		.innerJoin(teams, eq(teams.id, teamMembers.teamId));
	const given = (await listedGrants(db, {})).filter(({ isIdle }) => !isIdle);
	const reaches = (grant: ListedGrant, id: string) =>
		grant.subject === "everyone" ||
		grant.subjectId === id ||
		inTeams.some(({ teamId, memberId }) => teamId === grant.subjectId && memberId === id);
	return csvText([
		columns,
		...people.flatMap(({ id, name, email, role, rights }) => [
			...objectTypes.flatMap((type) => {
				const may = rights[type];
				return may ? [[name, email, `every ${type}`, "", may, `as ${role}`, "", ""]] : [];
			}),
			...given
				.filter((grant) => reaches(grant, id))
				.map((grant) => [name, email, ...grantCells(grant, todayIn(zone, grant.givenAt))]),
		]),
	]);
}

function grantCells(grant: ListedGrant, day: CalendarDate): string[] {
	const why = { member: "given to them", team: `team ${grant.name}`, everyone: "everyone" };
	const { type, object, right, givenBy } = grant;
	return [type, object, rightLabel(right), why[grant.subject], givenBy ?? "", day];
}
