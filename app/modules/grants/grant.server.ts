import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants, teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { can } from "./can.server.ts";
import { actorOf, type Giver } from "./giver.ts";
import {
	type GrantablePermission,
	grantableOf,
	isRightOn,
	type ObjectRef,
} from "./grantables.server.ts";
import type { Subject } from "./subject.ts";
import { tellAccess } from "./tell-access.server.ts";

/**
 * Gives a member, a team or everyone a permission on one object. Who has it already keeps it as it was given.
 *
 * @returns the name of who has it now, and the id of what was given; null where it was there already
 * @throws Problem 404 without such a right, object, person or team; `grant.beyond` for what the giver may not do
 */
export async function grant(
	db: TenantDb,
	by: Giver,
	to: Subject,
	right: GrantablePermission,
	object: ObjectRef,
): Promise<{ name: string; id: string | null }> {
	if (!isRightOn(object.type, right)) throw notFound("right");
	const held = await holdObject(db, object);
	if (!(await can(db, by, right, object))) throw beyond();
	const name = await subjectName(db, to);
	const [made] = await db
		.insert(grants)
		.values({
			id: newId(),
			subject: to.kind,
			memberId: to.kind === "member" ? to.id : null,
			teamId: to.kind === "team" ? to.id : null,
			action: right,
			objectType: object.type,
			objectId: object.id,
			grantedBy: by.id,
		})
		.onConflictDoNothing()
		.returning({ id: grants.id });
	if (!made) return { name, id: null };
	await recordAudit(db, actorOf(by), {
		action: "grant:give",
		objectType: object.type,
		objectId: object.id,
		after: { to: to.kind === "everyone" ? to.kind : to.id, right },
	});
	await tellAccess(db, by, to.kind === "member" ? to.id : null, { change: "given", ...held });
	return { name, id: made.id };
}

/** Keeps the object from going until the grant stands: nothing else would notice that it is for nothing. */
async function holdObject(
	db: TenantDb,
	{ type, id }: ObjectRef,
): Promise<{ name: string; path: string }> {
	const { table, path } = grantableOf(type);
	const [found] = await db.execute<{ name: string }>(
		sql`select ${table.name} as name from ${table} where ${table.id} = ${id} for key share`,
	);
	if (!found) throw notFound(type);
	return { name: found.name, path: path(id) };
}

/** Only who is there: nobody who left, no archived team. */
async function subjectName(db: TenantDb, to: Subject): Promise<string> {
	if (to.kind === "everyone") return "Everyone";
	const [found] =
		to.kind === "member"
			? await db
					.select({ name: members.name })
					.from(members)
					.where(and(eq(members.id, to.id), isNull(members.deactivatedAt)))
			: await db
					.select({ name: teams.name })
					.from(teams)
					.where(and(eq(teams.id, to.id), isNull(teams.archivedAt)));
	if (!found) throw notFound(to.kind === "member" ? "person" : "team");
	return found.name;
}

function beyond(): Problem {
	return new Problem("grant.beyond", "You can give others only what you may do yourself.", {
		status: 409,
	});
}
