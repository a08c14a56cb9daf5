import { sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Asker, can } from "./can.server.ts";
import {
	grantableOf,
	isObjectType,
	type ObjectRef,
	type ObjectType,
	rightsOn,
} from "./grantables.server.ts";

export type NamedObject = ObjectRef & {
	readonly name: string;
	readonly path: string;
	/** What it belongs to, which carries grants to it. */
	readonly parent: ObjectRef | null;
};

/** The object that an address names, as somebody who sees it reads it. @throws Problem 404 */
export async function objectOf(
	db: TenantDb,
	member: Asker,
	type: ObjectType,
	id: string | undefined,
): Promise<NamedObject> {
	if (!id || !isId(id)) throw notFound(type);
	const { table, parent, path } = grantableOf(type);
	const [row] = await db.execute<{ name: string; parent: string | null }>(
		sql`select ${table.name} as name, ${parent?.id ?? sql`null`} as parent from ${table} where ${table.id} = ${id}`,
	);
	const [sees] = rightsOn(type);
	if (!row || !sees || !(await can(db, member, sees.name, { type, id }))) throw notFound(type);
	const above =
		row.parent !== null && isObjectType(parent?.type)
			? { type: parent.type, id: row.parent }
			: null;
	return { type, id, name: row.name, path: path(id), parent: above };
}
