import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { givenText } from "./access-page.server.ts";
import { grantableOf } from "./grantables.server.ts";
import { countGrants, listedGrants } from "./listed-grants.server.ts";
import { rightLabel } from "./right-label.ts";
import { teamsOf } from "./teams.server.ts";

/** As many as stand beside a person; the review has all. */
const most = 8;

/** A person's teams, and what was given to them, their teams and everyone. */
export async function personAccess(
	{ db, tenant, member }: Pick<MemberArgs, "db" | "tenant" | "member">,
	memberId: string,
) {
	const teams = await teamsOf(db, memberId);
	if (!mayDo(member, "grant:read")) return { teams, given: null };
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const grants = await listedGrants(db, { member: memberId }, { limit: most });
	return {
		teams,
		given: {
			all: `/people/access?person=${memberId}`,
			count: await countGrants(db, { member: memberId }),
			mayTake: mayDo(member, "grant:manage"),
			grants: grants.map((grant) => ({
				id: grant.id,
				to: grant.name ?? "Everyone",
				kind: grant.subject,
				isIdle: grant.isIdle,
				right: rightLabel(grant.right),
				given: givenText(grant, zone, writing),
				on: {
					name: grant.object,
					path: `${grantableOf(grant.type).path(grant.objectId)}/access`,
					type: grant.type,
				},
			})),
		},
	};
}
