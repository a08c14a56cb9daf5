import { and, eq, inArray, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { grants } from "#db/tenant/grants.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { importedObjects } from "#db/tenant/time-imports.ts";

/** What an import made goes where nothing stands on it: tasks first, then their projects, then the clients of those. */
export async function removeMade(db: TenantDb, importId: string): Promise<number> {
	const made = await db
		.select({ type: importedObjects.objectType, id: importedObjects.objectId })
		.from(importedObjects)
		.where(eq(importedObjects.importId, importId));
	const pointedAt = await pointedAtBy(
		db,
		made.map(({ id }) => id),
	);
	let removed = 0;
	for (const { type, table } of order) {
		for (const { id } of made.filter((each) => each.type === type && !pointedAt.has(each.id))) {
			const isGone = await removeUnlessUsed(db, table, id);
			if (!isGone) continue;
			removed += 1;
			await forget(db, importId, id);
		}
	}
	for (const { id } of made.filter(({ type }) => type === "tag")) {
		if (await archiveUnusedTag(db, id)) await forget(db, importId, id);
	}
	return removed;
}

const order = [
	{ type: "task", table: tasks },
	{ type: "project", table: projects },
	{ type: "client", table: clients },
] as const;

/** What points at an object by type and id, which no foreign key tells. */
async function pointedAtBy(db: TenantDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await Promise.all([
		db
			.select({ id: files.objectId })
			.from(files)
			.where(inArray(files.objectId, [...ids])),
		db
			.select({ id: grants.objectId })
			.from(grants)
			.where(inArray(grants.objectId, [...ids])),
	]);
	return new Set(rows.flat().map(({ id }) => id));
}

/** The database knows all that stands on it: hours, rates, budgets, rows of weeks. */
async function removeUnlessUsed(
	db: TenantDb,
	table: (typeof order)[number]["table"],
	id: string,
): Promise<boolean> {
	try {
		await db.transaction(async (savepoint) => {
			await savepoint.delete(table).where(eq(table.id, id));
		});
		return true;
	} catch (error) {
		if (isStoodOn(error)) return false;
		throw error;
	}
}

function isStoodOn(error: unknown): boolean {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23503";
}

/** Tags are never deleted: entries of the history name them. */
async function archiveUnusedTag(db: TenantDb, id: string): Promise<boolean> {
	const used = await db.$count(timeEntries, sql`${id}::uuid = any (${timeEntries.tagIds})`);
	if (used > 0) return false;
	await db.update(tags).set({ archivedAt: sql`now()` }).where(eq(tags.id, id));
	return true;
}

async function forget(db: TenantDb, importId: string, objectId: string): Promise<void> {
	const ofImport = eq(importedObjects.importId, importId);
	await db.delete(importedObjects).where(and(ofImport, eq(importedObjects.objectId, objectId)));
}
