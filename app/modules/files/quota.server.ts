import { sql } from "drizzle-orm";
import { byteText } from "#app/lib/byte-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";

const gb = 1_000_000_000;

/** What a workspace's tables and files take and what its plan has, in bytes; null is no limit. */
export type StorageUse = {
	readonly tables: number;
	readonly files: number;
	readonly allowed: number | null;
};

export async function storageUse(
	db: TenantDb,
	tenant: TenantRecord,
	now: Date,
): Promise<StorageUse> {
	const [row] = await db
		.select({ tables: entitlement.storageBytes, files: entitlement.fileBytes })
		.from(entitlement);
	return { tables: row?.tables ?? 0, files: row?.files ?? 0, allowed: allowedBytes(tenant, now) };
}

/** For which workspace, and how whoever is refused writes. */
type RoomAsked = {
	readonly tenant: TenantRecord;
	readonly now: Date;
	readonly writing: Writing;
};

/**
 * Takes room before a file comes. However many come at once, together they never take more than there is: each waits
 * for the row that is counted in.
 *
 * @param bytes the most that it may need
 * @throws Problem `storage.full`
 */
export async function takeRoom(
	db: TenantDb,
	{ tenant, now, writing }: RoomAsked,
	bytes: number,
): Promise<void> {
	const allowed = allowedBytes(tenant, now);
	const fits =
		allowed === null
			? undefined
			: sql`${entitlement.storageBytes} + ${entitlement.fileBytes} + ${bytes} <= ${allowed}`;
	const taken = await db
		.update(entitlement)
		.set({ fileBytes: sql`${entitlement.fileBytes} + ${bytes}` })
		.where(fits)
		.returning({ id: entitlement.id });
	if (taken.length === 0) throw full(await storageUse(db, tenant, now), bytes, writing);
}

/** Moves the counter without asking: what comes back, or the difference to what was taken at first. */
export async function moveRoom(db: TenantDb, bytes: number): Promise<void> {
	if (bytes === 0) return;
	await db
		.update(entitlement)
		.set({ fileBytes: sql`greatest(0, ${entitlement.fileBytes} + ${bytes})` });
}

/** What a file may still take; null is no limit. */
export function roomLeft({ tables, files, allowed }: StorageUse): number | null {
	return allowed === null ? null : Math.max(0, allowed - tables - files);
}

function allowedBytes(tenant: TenantRecord, now: Date): number | null {
	const { storageGb } = effective(tenant, now).limits;
	return storageGb === null ? null : storageGb * gb;
}

function full(use: StorageUse, bytes: number, writing: Writing): Problem {
	const left = byteText(roomLeft(use) ?? 0, writing);
	const allowed = byteText(use.allowed ?? 0, writing);
	return new Problem(
		"storage.full",
		`There is no room for it: of the ${allowed} of your plan ${left} is left, and it may need ${byteText(bytes, writing)}. Delete what you do not need, or choose a larger plan.`,
		{ status: 413 },
	);
}
