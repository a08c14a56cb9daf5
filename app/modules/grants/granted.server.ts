import { type SQL, sql } from "drizzle-orm";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import type { GrantablePermission } from "./grantables.server.ts";
import { grantableOf, type ObjectType, type Way, waysTo } from "./grantables.server.ts";

/**
 * The ids of the objects that grants open to a member, as a subquery: given to them, to a team of theirs or to
 * everyone, on the object or on what it belongs to. Each part reads an index of its own.
 */
export function grantedTo(
	memberId: string,
	permission: GrantablePermission,
	type: ObjectType,
): SQL {
	const { own, parent } = waysTo(permission, type);
	const onItself = grantedObjects(memberId, own);
	const above = grantableOf(type).parent;
	if (!parent || !above) return onItself;
	const { table } = grantableOf(type);
	return sql`${onItself} union all select ${table.id} from ${table} where ${above.id} in (${grantedObjects(memberId, parent)})`;
}

/**
 * The same as a condition on the rows of the object's own table. What it belongs to stands in the row: each part is
 * looked up once a statement, however many rows are listed.
 */
export function isGrantedTo(
	memberId: string,
	permission: GrantablePermission,
	type: ObjectType,
): SQL {
	const { own, parent } = waysTo(permission, type);
	const { table, parent: above } = grantableOf(type);
	const onItself = sql`${table.id} in (${grantedObjects(memberId, own)})`;
	if (!parent || !above) return onItself;
	return sql`(${onItself} or ${above.id} in (${grantedObjects(memberId, parent)}))`;
}

/** The grants that reach a member, as a subquery of what they give on which type. */
export function grantedActions(memberId: string): SQL {
	const what = sql`select ${grants.objectType} as type, ${grants.action} as action from ${grants}`;
	return sql`${what} where ${grants.memberId} = ${memberId}
		union ${what} where ${grants.teamId} in (${teamsOf(memberId)})
		union ${what} where ${grants.subject} = 'everyone'`;
}

function grantedObjects(memberId: string, { type, actions }: Way): SQL {
	const wanted = sql`${grants.objectType} = ${type} and ${isOneOf(actions)}`;
	return sql`select ${grants.objectId} from ${grants} where ${grants.memberId} = ${memberId} and ${wanted}
		union all select ${grants.objectId} from ${grants} where ${grants.teamId} in (${teamsOf(memberId)}) and ${wanted}
		union all select ${grants.objectId} from ${grants} where ${grants.subject} = 'everyone' and ${wanted}`;
}

/** The ids of the teams of a member, without those that are archived. */
function teamsOf(memberId: string): SQL {
	return sql`select ${teamMembers.teamId} from ${teamMembers} join ${teams} on ${teams.id} = ${teamMembers.teamId} where ${teamMembers.memberId} = ${memberId} and ${teams.archivedAt} is null`;
}

function isOneOf(actions: readonly string[]): SQL {
	return actions.length === 0 ? sql`false` : sql`${grants.action} in ${[...actions]}`;
}
