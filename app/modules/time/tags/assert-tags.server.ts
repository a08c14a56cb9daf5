import { inArray } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { refused } from "../refuse.server.ts";

/** @throws Problem `tag.gone` where one of some tags does not exist */
export async function assertTags(db: TenantDb, tagIds: readonly string[]): Promise<void> {
	const wanted = [...new Set(tagIds)];
	if (wanted.length === 0) return;
	const found = await db.select({ id: tags.id }).from(tags).where(inArray(tags.id, wanted));
	if (found.length < wanted.length) throw refused("tag.gone");
}
