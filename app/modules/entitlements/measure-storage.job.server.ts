import { sql } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { planKeepers } from "#app/modules/subscription/plan-keepers.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { effective } from "./effective.ts";
import { entitlementJobs } from "./jobs.ts";
import { type StorageStep, storageStep } from "./storage.ts";
import { tellSeats } from "./tell-seats.server.ts";

/**
 * Measures once a day what a workspace keeps, and writes to those who look after its plan when it reaches 80 % and
 * 100 % of what the plan has: tables and files together. For tables the limit is soft; files are refused where there is
 * no room for them. Seats are looked at as well.
 */
export const measureStorageJob = tenantHandler(
	"measure-storage",
	entitlementJobs["measure-storage"],
	async (db, { on }, { tenant, services, now }) => {
		const { limits } = effective(tenant, now);
		await tellSeats(db, limits.members, now);
		const allowed = limits.storageGb;
		const { bytes, step, before } = await recordStorage(db, await bytesOfTables(db), allowed, now);
		if (allowed === null || step <= before) return;
		const isFull = step === 100;
		const people = await notify(db, {
			...{ kind: "storage-limit", cause: `${step}:${on}`, params: { isFull, allowedGb: allowed } },
			to: (await planKeepers(db)).map(({ id }) => id),
		});
		await sendMails(
			db,
			services,
			people.map(({ id, email }) => ({
				template: "storage" as const,
				to: email,
				memberId: id,
				data: { isFull, usedBytes: bytes, allowedGb: allowed },
			})),
		);
	},
);

/** Every table of the schema with its indexes and long values. */
async function bytesOfTables(db: TenantDb): Promise<number> {
	const [row] = await db.execute<{ bytes: string }>(sql`
		select coalesce(sum(pg_total_relation_size(oid)), 0)::text as bytes from pg_class
		where relnamespace = current_schema()::regnamespace and relkind in ('r', 'm')`);
	return Number(row?.bytes ?? 0);
}

/** @returns `before`, the step that was reached at the last look: whoever fell below one is told again the next time */
async function recordStorage(
	db: TenantDb,
	tables: number,
	allowed: number | null,
	now: Date,
): Promise<{ bytes: number; step: StorageStep; before: number }> {
	const [row] = await db
		.select({ step: entitlement.storageStep, files: entitlement.fileBytes })
		.from(entitlement)
		.for("no key update");
	const bytes = tables + (row?.files ?? 0);
	const step = storageStep(bytes, allowed);
	await db
		.update(entitlement)
		.set({ storageBytes: tables, storageStep: step, storageMeasuredAt: now });
	return { bytes, step, before: row?.step ?? 0 };
}
