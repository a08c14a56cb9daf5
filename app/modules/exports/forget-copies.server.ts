import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { exportObject, mostKept } from "./export-life.ts";
import { removeStored } from "./stored-copies.server.ts";

/** Deletes a copy whose time is up. Safe to repeat. */
export async function forgetExpired(db: TenantDb, id: string, now: Date): Promise<void> {
	const [over] = await db
		.select({ id: dataExports.id })
		.from(dataExports)
		.where(and(eq(dataExports.id, id), lte(dataExports.expiresAt, now)));
	if (over) await forget(db, [id]);
}

/** Deletes the oldest where a new copy makes them too many: their time is up then. */
export async function forgetOldest(db: TenantDb, now: Date): Promise<void> {
	const beyond = await db
		.select({ id: dataExports.id })
		.from(dataExports)
		.where(eq(dataExports.state, "ready"))
		.orderBy(desc(dataExports.readyAt), desc(dataExports.id))
		.offset(mostKept);
	const ids = beyond.map(({ id }) => id);
	await db.update(dataExports).set({ expiresAt: now }).where(inArray(dataExports.id, ids));
	await forget(db, ids);
}

async function forget(db: TenantDb, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const gone = await db
		.update(dataExports)
		.set({ state: "gone" })
		.where(and(inArray(dataExports.id, [...ids]), eq(dataExports.state, "ready")))
		.returning({ id: dataExports.id });
	if (gone.length === 0) return;
	await removeStored(
		db,
		gone.map(({ id }) => id),
	);
	await recordAudit(
		db,
		{ kind: "job" },
		...gone.map(({ id }) => {
			return { action: "data-export:forget", objectType: exportObject, objectId: id } as const;
		}),
	);
}
