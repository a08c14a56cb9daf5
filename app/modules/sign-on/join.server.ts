import { newId } from "#app/lib/id.ts";
import { rememberAddress } from "#app/modules/accounts/member-addresses.server.ts";
import { nameProblem, tidyName } from "#app/modules/accounts/person-name.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { claimSeat } from "#app/modules/entitlements/seats.server.ts";
import { acceptInvitationTo } from "#app/modules/members/invitation.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { Finding } from "./find-person.server.ts";

/**
 * Makes a member of somebody with a company address: by the invitation that waits for them, whose seat becomes theirs,
 * or by themselves where the workspace lets them. Null where it does not.
 *
 * @throws Problem `limit.members` when there is no seat, `sign-on.meanwhile` when another window was first
 */
export async function joinAsColleague(
	db: TenantDb,
	person: { email: string; name: string | null },
	finding: Finding,
): Promise<string | null> {
	const { email } = person;
	const name = nameFor(person);
	const { secrets, requestId, holding, now } = finding;
	const invited = await acceptInvitationTo(db, secrets, { email, name, requestId }, now);
	if (invited) return invited;
	const { SSO_JOIN_ROLE: role } = await readSettings(db);
	if (role === "nobody") return null;
	await claimSeat(db, holding, now);
	const id = newId();
	const added = await db
		.insert(members)
		.values({ id, name, email, role, hasSeat: true, createdAt: now })
		.onConflictDoNothing()
		.returning({ id: members.id });
	if (added.length === 0) throw joinedMeanwhile();
	await rememberAddress(db, secrets, email);
	await recordAudit(
		db,
		{ kind: "member", id, requestId },
		{
			...{ action: "sign-on:join", objectType: "member", objectId: id },
			after: { name, email, role },
		},
	);
	return id;
}

function joinedMeanwhile(): Problem {
	return new Problem("sign-on.meanwhile", "You joined in another window just now. Begin again.", {
		status: 409,
	});
}

/** As the provider names them, or by the part of their address before the @. */
function nameFor({ email, name }: { email: string; name: string | null }): string {
	const given = tidyName(name ?? "");
	if (given !== "" && nameProblem(given) === null) return given;
	return tidyName(email.slice(0, email.indexOf("@")).replaceAll(/[._+-]+/g, " "));
}
