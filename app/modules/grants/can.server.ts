import { inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { mayDo } from "#app/request/permission.server.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import {
	type GrantablePermission,
	grantableOf,
	type ObjectRef,
	type ObjectType,
} from "./grantables.server.ts";
import { grantedTo, isGrantedTo } from "./granted.server.ts";

/** Who asks. */
export type Asker = Pick<Member, "id" | "permissions">;

/** May this member do this to this object? By role to all of them, else by a grant. */
export async function can(
	db: TenantDb,
	member: Asker,
	permission: GrantablePermission,
	object: ObjectRef,
): Promise<boolean> {
	const within = visibleTo(member, permission, object.type);
	if (within === undefined) return true;
	const { table } = grantableOf(object.type);
	return isTrue(
		db,
		sql`exists (select 1 from ${table} where ${table.id} = ${object.id} and ${within})`,
	);
}

/** May this member do this to any object of the type? What the navigation asks. */
export async function canAny(
	db: TenantDb,
	member: Asker,
	permission: GrantablePermission,
	type: ObjectType,
): Promise<boolean> {
	if (mayDo(member, permission)) return true;
	return isTrue(db, sql`exists (${grantedTo(member.id, permission, type)})`);
}

/** The objects of a type to which a member may do this: all of them, or these. */
export async function objectsFor(
	db: TenantDb,
	member: Asker,
	permission: GrantablePermission,
	type: ObjectType,
	among?: readonly string[],
): Promise<"all" | ReadonlySet<string>> {
	const within = visibleTo(member, permission, type);
	if (within === undefined) return "all";
	const { table } = grantableOf(type);
	const rows = await db
		.select({ id: sql<string>`${table.id}` })
		.from(table)
		.where(among ? sql`${inArray(table.id, [...among])} and ${within}` : within);
	return new Set(rows.map(({ id }) => id));
}

/**
 * The condition that keeps a list to what a member may do this to; undefined where their role lets them do it to all.
 *
 * @param column holds the id of the object; without it the object's own table is the one that is listed
 */
export function visibleTo(
	member: Asker,
	permission: GrantablePermission,
	type: ObjectType,
	column?: PgColumn,
): SQL | undefined {
	if (mayDo(member, permission)) return undefined;
	if (!column) return isGrantedTo(member.id, permission, type);
	return sql`${column} in (${grantedTo(member.id, permission, type)})`;
}

async function isTrue(db: TenantDb, condition: SQL): Promise<boolean> {
	const [row] = await db.execute<{ holds: boolean }>(sql`select ${condition} as holds`);
	return row?.holds === true;
}
