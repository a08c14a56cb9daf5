import { and, eq, lt, or, sql } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { daysInTrash } from "./file-limits.ts";
import { fileJobs } from "./jobs.ts";
import { removeFiles } from "./remove-files.server.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** No upload takes longer: the server ends it before. */
const longestUpload = hour;

/**
 * Once a day: files that lay in the trash for long go for good, room that was reserved and never used comes back,
 * objects that no row names are removed when they are older than a day, and rows without an object are told to us.
 */
export const sweepFilesJob = tenantHandler(
	"sweep-files",
	fileJobs["sweep-files"],
	async (db, _, { tenant, services, now, log, signal }) => {
		const { storage } = services;
		const named = new Map(
			(await db.select({ key: files.key, state: files.state }).from(files)).map(
				({ key, state }) => [key, state] as const,
			),
		);
		let orphans = 0;
		for await (const { key, storedAt } of storage.list(`${tenant.id}/`)) {
			signal.throwIfAborted();
			if (named.delete(key) || now.getTime() - storedAt.getTime() < day) continue;
			await storage.remove(key);
			orphans += 1;
		}
		const lost = [...named].filter(([, state]) => state !== "reserved").map(([key]) => key);
		if (lost.length > 0) log.error({ keys: lost.slice(0, 20) }, "files without their bytes");
		// Last: from here on the row that is counted in is held until the transaction ends.
		const over = await endWhatIsOver(db, now);
		log.info({ ...over, orphans, lost: lost.length }, "swept the files");
	},
);

async function endWhatIsOver(db: TenantDb, now: Date) {
	const over = await db
		.select({ id: files.id, state: files.state, name: files.name })
		.from(files)
		.where(
			or(
				and(eq(files.state, "trashed"), lt(files.trashedAt, before(now, daysInTrash * day))),
				and(eq(files.state, "reserved"), lt(files.createdAt, before(now, longestUpload))),
			),
		)
		.orderBy(sql`${files.createdAt}`);
	const trashed = over.filter(({ state }) => state === "trashed");
	if (trashed.length > 0) {
		await recordAudit(
			db,
			{ kind: "system" },
			{ action: "trash:empty", objectType: "storage", before: { files: trashed.length } },
		);
	}
	await removeFiles(
		db,
		over.map(({ id }) => id),
	);
	return { trashed: trashed.length, abandoned: over.length - trashed.length };
}

function before(now: Date, ms: number): Date {
	return new Date(now.getTime() - ms);
}
