import { inArray } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { moveRoom } from "./quota.server.ts";

/** As many as one job removes. */
const atOnce = 500;

/**
 * Removes files for good: rows and room go in this transaction, the bytes by a job after it. The caller writes the line
 * of the history.
 *
 * @returns the bytes that are free again
 */
export async function removeFiles(db: TenantDb, ids: readonly string[]): Promise<number> {
	if (ids.length === 0) return 0;
	const gone = await db
		.delete(files)
		.where(inArray(files.id, [...ids]))
		.returning({ key: files.key, bytes: files.bytes });
	const bytes = gone.reduce((sum, file) => sum + file.bytes, 0);
	await moveRoom(db, -bytes);
	for (let from = 0; from < gone.length; from += atOnce) {
		const keys = gone.slice(from, from + atOnce).map(({ key }) => key);
		await enqueue(db, "remove-objects", { keys });
	}
	return bytes;
}
