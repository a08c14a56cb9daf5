import { inArray, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { importedObjects } from "#db/tenant/time-imports.ts";

/** The ids of tags by their names in lower case; those that nobody has are made. */
export async function tagIds(
	db: TenantDb,
	importId: string,
	names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
	if (wanted.size === 0) return new Map();
	const made = await db
		.insert(tags)
		.values([...wanted.values()].map((name) => ({ id: newId(), name })))
		.onConflictDoNothing()
		.returning({ objectId: tags.id });
	if (made.length > 0) {
		const rows = made.map(({ objectId }) => ({ importId, objectType: "tag" as const, objectId }));
		await db.insert(importedObjects).values(rows);
	}
	const rows = await db
		.select({ id: tags.id, name: tags.name })
		.from(tags)
		.where(inArray(sql`lower(${tags.name})`, [...wanted.keys()]));
	return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}
