import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { roleLabel } from "#app/modules/members/roles.ts";
import type { RoleName } from "#app/request/role.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import {
	type GrantablePermission,
	grantableOf,
	type ObjectRef,
	type ObjectType,
	type Way,
	waysTo,
} from "./grantables.server.ts";

/** Why somebody may: by their role, or by a grant. */
export type Reason =
	| { readonly by: "role" }
	| {
			readonly by: "grant";
			readonly grantId: string;
			readonly to: "member" | "team" | "everyone";
			/** The team's name. */
			readonly team: string | null;
			readonly action: string;
			/** On which object: the one that was asked for, or the one that it belongs to. */
			readonly on: { readonly type: ObjectType; readonly id: string };
	  };

export type MemberWith = {
	readonly id: string;
	readonly name: string;
	/** As people call it: `Manager`, or a role of the company's own. */
	readonly role: string;
	readonly reasons: readonly Reason[];
};

/** Everybody who may do this to an object, by name, with every reason why; who left may nothing. */
export async function membersWith(
	db: TenantDb,
	object: ObjectRef,
	permission: GrantablePermission,
): Promise<MemberWith[]> {
	const [byRole, byGrant] = await Promise.all([
		db
			.select(person)
			.from(members)
			.leftJoin(roles, eq(roles.id, members.customRoleId))
			.where(whoMay(permission))
			.orderBy(byName),
		byGrants(db, givesOn(object, waysTo(permission, object.type))),
	]);
	const people = new Map<string, Person & { reasons: Reason[] }>();
	const add = ({ id, name, role, own }: Person, reason: Reason) => {
		const known = people.get(id) ?? { id, name, role, own, reasons: [] };
		people.set(id, known);
		known.reasons.push(reason);
	};
	for (const each of byRole) add(each, { by: "role" });
	for (const { grantId, to, team, action, on, ...each } of byGrant) {
		add(each, { by: "grant", grantId, to, team, action, on });
	}
	return [...people.values()]
		.map(({ own, role, ...each }) => ({ ...each, role: roleLabel(role, own) }))
		.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

type Person = { id: string; name: string; role: RoleName; own: string | null };

const person = { id: members.id, name: members.name, role: members.role, own: roles.name };
const byName = asc(sql`lower(${members.name})`);

function byGrants(db: TenantDb, gives: SQL | undefined) {
	const isInTeam = sql`exists (select 1 from ${teamMembers} where ${teamMembers.teamId} = ${grants.teamId} and ${teamMembers.memberId} = ${members.id})`;
	const reaches = or(
		eq(grants.memberId, members.id),
		eq(grants.subject, "everyone"),
		and(isNull(teams.archivedAt), isInTeam),
	);
	return db
		.select({
			...person,
			grantId: grants.id,
			to: grants.subject,
			team: teams.name,
			action: grants.action,
			on: { type: sql<ObjectType>`${grants.objectType}`, id: grants.objectId },
		})
		.from(grants)
		.leftJoin(teams, eq(teams.id, grants.teamId))
		.innerJoin(members, reaches)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(and(gives, isNull(members.deactivatedAt)))
		.orderBy(byName, asc(grants.id));
}

/** The grants that give something on an object: on itself, and on what it belongs to. */
function givesOn(
	{ type, id }: { type: ObjectType; id: string },
	{ own, parent }: { own: Way; parent: Way | null },
): SQL | undefined {
	const { table, parent: above } = grantableOf(type);
	const of = (way: Way) =>
		and(eq(grants.objectType, way.type), inArray(grants.action, [...way.actions]));
	const onItself = and(of(own), eq(grants.objectId, id));
	if (!parent || !above) return onItself;
	const parentId = sql`(select ${above.id} from ${table} where ${table.id} = ${id})`;
	return or(onItself, and(of(parent), sql`${grants.objectId} = ${parentId}`));
}
