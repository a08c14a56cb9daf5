import { inArray, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { importedObjects } from "#db/tenant/time-imports.ts";

/**
 * The ids of tags by their names in lower case. Those that nobody has are made by who may make tags; of others they stay
 * away.
 */
export async function tagIds(
	db: TenantDb,
	{ importId, mayMake }: { importId: string; mayMake: boolean },
	names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
	if (wanted.size === 0) return new Map();
	if (mayMake) await makeTags(db, importId, [...wanted.values()]);
	const rows = await db
		.select({ id: tags.id, name: tags.name })
		.from(tags)
		.where(inArray(sql`lower(${tags.name})`, [...wanted.keys()]));
	return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}

async function makeTags(db: TenantDb, importId: string, names: readonly string[]): Promise<void> {
	const made = await db
		.insert(tags)
		.values(names.map((name) => ({ id: newId(), name })))
		.onConflictDoNothing()
		.returning({ objectId: tags.id });
	if (made.length === 0) return;
	const rows = made.map(({ objectId }) => ({ importId, objectType: "tag" as const, objectId }));
	await db.insert(importedObjects).values(rows);
}
