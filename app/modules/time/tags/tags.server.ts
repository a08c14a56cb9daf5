import { asc, isNull, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";

/** A word that entries are found by. */
export type Tag = { id: string; name: string };

/** Every tag by its name, also archived ones: entries keep those. `isOpen` ones can be chosen. */
export async function allTags(db: TenantDb): Promise<(Tag & { isOpen: boolean })[]> {
	return db
		.select({ id: tags.id, name: tags.name, isOpen: isOpen() })
		.from(tags)
		.orderBy(asc(sql`lower(${tags.name})`));
}

/** The same for their page, with on how many entries each stands. */
export async function tagsWithUse(
	db: TenantDb,
): Promise<(Tag & { isOpen: boolean; version: number; entries: number })[]> {
	const entries = sql<number>`(select count(*)::integer from ${timeEntries} where ${tags.id} = any(${timeEntries.tagIds}))`;
	return db
		.select({ id: tags.id, name: tags.name, version: tags.version, isOpen: isOpen(), entries })
		.from(tags)
		.orderBy(asc(sql`lower(${tags.name})`));
}

function isOpen() {
	return sql<boolean>`${isNull(tags.archivedAt)}`;
}
