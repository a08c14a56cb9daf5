import { isId } from "#app/lib/id.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { addToTeam, removeFromTeam, setTeamArchived } from "./change-team.server.ts";
import { giverOf } from "./giver.ts";

/** POST archives a team, or opens it again. */
export function teamArchiveAction(archives: boolean) {
	return asResource(
		tenantAction({ permission: "team:manage" }, async (args) => {
			const { db, params, now } = args;
			const id = idIn(params.teamId, "team");
			const { name } = await setTeamArchived(db, giverOf(args), id, archives ? now : null);
			const text = archives ? `Archived ${name}.` : `Opened ${name} again.`;
			const undo = {
				action: `/people/teams/${id}/${archives ? "restoration" : "archival"}`,
				fields: {},
			};
			return redirectWithFlash(`/people/teams/${id}`, { text, undo }, args);
		}),
	);
}

/** Puts the chosen member into the team of the address. */
export async function putIn(args: MemberArgs): Promise<Response> {
	const { db, params, request } = args;
	const id = idIn(params.teamId, "team");
	const memberId = idIn((await request.formData()).get("member"), "person");
	const { name, team } = await addToTeam(db, giverOf(args), id, memberId);
	const undo = { action: `/people/teams/${id}/members/${memberId}/removal`, fields: {} };
	return redirectWithFlash(
		`/people/teams/${id}`,
		{ text: `${name} is in ${team} now.`, undo },
		args,
	);
}

/** Takes the member of the address out of the team. */
export async function takeOut(args: MemberArgs): Promise<Response> {
	const { db, params } = args;
	const id = idIn(params.teamId, "team");
	const memberId = idIn(params.memberId, "person");
	const { name, team } = await removeFromTeam(db, giverOf(args), id, memberId);
	const undo = { action: `/people/teams/${id}/members`, fields: { member: memberId } };
	const text = `${name} is not in ${team} any more.`;
	return redirectWithFlash(`/people/teams/${id}`, { text, undo }, args);
}

function idIn(value: unknown, what: string): string {
	if (typeof value !== "string" || !isId(value)) throw notFound(what);
	return value;
}
