import { and, asc, eq, gt } from "drizzle-orm";
import { type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { holdImport } from "./find-import.server.ts";
import { timeImportJobs } from "./jobs.ts";
import { removeEntries } from "./remove-entries.server.ts";
import { removeMade } from "./remove-made.server.ts";

/** Takes out what an import brought in, batch by batch; what somebody changed since, or what is locked, stays and is told. */
export const undoImportJob = tenantHandler(
	"undo-time-import",
	timeImportJobs["undo-time-import"],
	async (db, { importId, memberId }, job) => {
		await takeOut(importId, memberId, job);
		await finishUndo(db, importId, memberId, job.services.clock());
	},
	async (db, { importId }) => {
		await db.update(timeImports).set({ state: "done" }).where(eq(timeImports.id, importId));
	},
);

/** Entries that are looked at together. */
const atOnce = 1_000;

async function takeOut(
	importId: string,
	memberId: string,
	{ services, tenant, signal, now }: TenantJobContext,
) {
	for (let after: string | null = null; ; ) {
		signal.throwIfAborted();
		const ids: string[] = await services.database.asTenant(tenant, async (db) => {
			const next = await idsAfter(db, importId, after);
			await removeEntries(db, { importId, memberId, now }, next);
			return next;
		});
		after = ids.at(-1) ?? null;
		if (after === null) return;
	}
}

async function idsAfter(db: TenantDb, importId: string, after: string | null): Promise<string[]> {
	const ofImport = eq(timeEntries.importId, importId);
	const rows = await db
		.select({ id: timeEntries.id })
		.from(timeEntries)
		.where(after ? and(ofImport, gt(timeEntries.id, after)) : ofImport)
		.orderBy(asc(timeEntries.id))
		.limit(atOnce);
	return rows.map(({ id }) => id);
}

async function finishUndo(
	db: TenantDb,
	importId: string,
	memberId: string,
	now: Date,
): Promise<void> {
	const found = await holdImport(db, importId);
	if (found?.state !== "undoing") return;
	const removed = await removeMade(db, importId);
	await db
		.update(timeImports)
		.set({ state: "undone", undoneAt: now, content: null })
		.where(eq(timeImports.id, importId));
	const { entries = 0, minutes = 0 } = found.outcome.undone ?? {};
	const left = await db.$count(timeEntries, eq(timeEntries.importId, importId));
	await recordAudit(
		db,
		{ kind: "member", id: memberId },
		{
			...{ action: "time-import:undo", objectType: "time-import", objectId: importId },
			after: { fileName: found.fileName, entries, minutes, left, removed },
		},
	);
}
