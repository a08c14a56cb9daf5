import { and, eq, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import type { Tag } from "./tags.server.ts";

/** Who changes tags, in which request. */
export type TagKeeper = { memberId: string; requestId: string };

type Saved = { tag: Tag; error?: never } | { error: string; tag?: never };

/** Makes a tag; refused when another has its name, archived ones too. */
export async function createTag(db: TenantDb, by: TagKeeper, name: string): Promise<Saved> {
	const id = newId();
	const [made] = await db
		.insert(tags)
		.values({ id, name })
		.onConflictDoNothing()
		.returning({ id: tags.id });
	if (!made) return nameTaken(name);
	await record(db, by, id, "tag:create", { after: { name } });
	return { tag: { id, name } };
}

/** @throws Problem 404 without such a tag */
export async function renameTag(
	db: TenantDb,
	by: TagKeeper,
	id: string,
	name: string,
): Promise<Saved> {
	const before = await lockTag(db, id);
	const isTaken = and(ne(tags.id, id), sql`lower(${tags.name}) = lower(${name})`);
	if ((await db.$count(tags, isTaken)) > 0) return nameTaken(name);
	if (before.name === name) return { tag: { id, name } };
	await db
		.update(tags)
		.set({ name, version: before.version + 1 })
		.where(eq(tags.id, id));
	await record(db, by, id, "tag:rename", { before: { name: before.name }, after: { name } });
	return { tag: { id, name } };
}

/**
 * Archives a tag, or opens it again with `archivedAt` null. Entries keep it, nothing new takes it.
 *
 * @throws Problem 404 without such a tag
 */
export async function setTagArchived(
	db: TenantDb,
	by: TagKeeper,
	id: string,
	archivedAt: Date | null,
): Promise<{ name: string }> {
	const before = await lockTag(db, id);
	if ((before.archivedAt !== null) === (archivedAt !== null)) return before;
	await db
		.update(tags)
		.set({ archivedAt, version: before.version + 1 })
		.where(eq(tags.id, id));
	await record(db, by, id, archivedAt ? "tag:archive" : "tag:restore", {
		before: { archivedAt: before.archivedAt },
		after: { archivedAt },
	});
	return before;
}

async function lockTag(db: TenantDb, id: string) {
	const [tag] = await db
		.select({ name: tags.name, version: tags.version, archivedAt: tags.archivedAt })
		.from(tags)
		.where(eq(tags.id, id))
		.for("update");
	if (!tag) throw notFound("tag");
	return tag;
}

function record(
	db: TenantDb,
	{ memberId, requestId }: TagKeeper,
	objectId: string,
	action: "tag:create" | "tag:rename" | "tag:archive" | "tag:restore",
	change: { before?: object; after?: object },
): Promise<void> {
	const actor = { kind: "member", id: memberId, requestId } as const;
	return recordAudit(db, actor, { action, objectType: "tag", objectId, ...change });
}

function nameTaken(name: string): Saved {
	return { error: `There is a tag ${name} already, perhaps an archived one. Choose another word.` };
}
