import { exists, gt, sql } from "drizzle-orm";
import { anyGranted } from "#app/modules/grants/any-granted.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type FirstStepFacts, startPath } from "./first-steps.ts";

/** What is there of what a new workspace needs, in one query. */
export async function firstStepFacts(db: TenantDb): Promise<FirstStepFacts> {
	const one = { one: sql`1` };
	const [facts] = await db
		.select({
			hasProject: sql<boolean>`${exists(db.select(one).from(projects))}`,
			hasTime: sql<boolean>`${exists(db.select(one).from(timeEntries))}`,
			hasInvited: sql<boolean>`${exists(db.select(one).from(invitations))} or ${gt(db.$count(members), 1)}`,
		})
		.from(sql`(values (1)) as nothing`);
	if (!facts) throw new Error("A query without a condition had no row");
	return facts;
}

/** Where one's home is: owners and admins see the first steps until they are done or hidden; support has no week. */
export async function homePath({ db, member }: Pick<MemberArgs, "db" | "member">) {
	if (member.role === "support") return "/time/team";
	if (!mayDo(member, "first-steps:see")) return firstPlace(db, member);
	const { FIRST_STEPS_HIDDEN } = await readSettings(db);
	return FIRST_STEPS_HIDDEN ? "/time/week" : startPath(await firstStepFacts(db));
}

/** Where each may begin, the likeliest first. */
const places = [
	["time-entry:capture", "/time/week"],
	["team-time:read", "/time/team"],
	["project:read", "/projects"],
	["client:read", "/clients"],
	["member:read", "/people"],
	["setting:manage", "/settings"],
	["audit:read", "/audit"],
] as const;

/** A role of the company's own may lack the week: its members begin with what they have, by role or else by grants. */
async function firstPlace(db: TenantDb, member: Asker): Promise<string> {
	const byRole = places.find(([permission]) => mayDo(member, permission));
	if (byRole) return byRole[1];
	const granted: readonly string[] = await anyGranted(db, member);
	return places.find(([permission]) => granted.includes(permission))?.[1] ?? "/account";
}
