import { and, eq, inArray } from "drizzle-orm";
import { removeFiles } from "#app/modules/files/remove-files.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { files } from "#db/tenant/files.ts";
import { exportObject } from "./export-life.ts";

/** Deletes all that was stored for these copies, by attempts that were killed too. */
export async function removeStored(db: TenantDb, exportIds: readonly string[]): Promise<void> {
	const stored = await db
		.select({ id: files.id })
		.from(files)
		.where(and(eq(files.objectType, exportObject), inArray(files.objectId, [...exportIds])));
	const ids = stored.map(({ id }) => id);
	await removeFiles(db, ids);
}

/**
 * Deletes the copies that can still be downloaded: they name somebody who is erased in this transaction. One that is
 * being made waits here for its end, or finds afterwards that it is to begin anew.
 *
 * @returns their ids
 */
export async function withdrawCopies(db: TenantDb): Promise<readonly string[]> {
	const open = await db
		.select({ id: dataExports.id, state: dataExports.state })
		.from(dataExports)
		.where(inArray(dataExports.state, ["waiting", "ready"]))
		.for("update");
	const ids = open.filter(({ state }) => state === "ready").map(({ id }) => id);
	await db.update(dataExports).set({ state: "gone" }).where(inArray(dataExports.id, ids));
	await removeStored(db, ids);
	return ids;
}
