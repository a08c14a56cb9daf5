import { rm, stat } from "node:fs/promises";
import { and, eq, isNotNull } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writingOf } from "#app/lib/writing-of.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { spoolPath } from "#app/modules/files/spool.server.ts";
import { storeMadeFile } from "#app/modules/files/store-made-file.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { members } from "#db/tenant/members.ts";
import { expiryOf, exportObject } from "./export-life.ts";
import { forgetOldest } from "./forget-copies.server.ts";
import { exportJobs } from "./jobs.ts";
import { removeStored } from "./stored-copies.server.ts";
import { writeCopy } from "./write-copy.server.ts";

const by = { kind: "job" } as const;

/**
 * Makes a copy of everything and tells who asked. One that was killed half-way begins anew and leaves nothing; one in which
 * somebody stands who was erased meanwhile, too.
 */
export const exportEverythingJob = tenantHandler(
	"export-everything",
	exportJobs["export-everything"],
	async (db, { exportId }, job) => {
		const asked = await waiting(db, exportId);
		if (!asked) return;
		const made = await makeCopy(exportId, job);
		if (!(await lockAsItWas(db, exportId, made.erased))) {
			await removeStored(db, [exportId]);
			return { postponedUntil: job.now };
		}
		const readyAt = job.services.clock();
		const expiresAt = expiryOf(readyAt);
		const { fileId: key, bytes, rows } = made;
		await db
			.update(dataExports)
			.set({ state: "ready", key, bytes, rows, readyAt, expiresAt })
			.where(eq(dataExports.id, exportId));
		await recordAudit(db, by, {
			...{ action: "data-export:ready", objectType: exportObject, objectId: exportId },
		});
		await forgetOldest(db, readyAt);
		await enqueue(db, "forget-export", { exportId }, { startAfter: expiresAt });
		if (asked.leftAt) return;
		const [reader] = await notify(db, {
			...{ kind: "export-ready", cause: exportId, to: [asked.memberId], params: {} },
		});
		if (!reader) return;
		await sendMail(db, job.services, {
			...{ template: "export-ready", to: reader.email, memberId: reader.id },
			data: { until: todayIn(job.tenant.timeZone, expiresAt) },
		});
	},
	async (db, { exportId }) => {
		if (!(await waiting(db, exportId))) return;
		await db.update(dataExports).set({ state: "failed" }).where(eq(dataExports.id, exportId));
		await removeStored(db, [exportId]);
		await recordAudit(db, by, {
			...{ action: "data-export:fail", objectType: exportObject, objectId: exportId },
		});
	},
);

async function waiting(db: TenantDb, id: string) {
	const [row] = await db
		.select({ memberId: members.id, leftAt: members.deactivatedAt })
		.from(dataExports)
		.innerJoin(members, eq(members.id, dataExports.askedBy))
		.where(and(eq(dataExports.id, id), eq(dataExports.state, "waiting")));
	return row ?? null;
}

/** Whoever erases somebody takes the same lock: the copy has nobody in it who is erased, then or later. */
async function lockAsItWas(db: TenantDb, id: string, erased: number): Promise<boolean> {
	await db
		.select({ id: dataExports.id })
		.from(dataExports)
		.where(eq(dataExports.id, id))
		.for("update");
	return (await db.$count(members, isNotNull(members.erasedAt))) === erased;
}

async function makeCopy(exportId: string, job: TenantJobContext) {
	const { services, tenant, now, signal } = job;
	const { database, storage, env } = services;
	const step = <T>(work: (db: TenantDb) => Promise<T>) => database.asTenant(tenant, work);
	const path = await spoolPath(env.DATA_DIR, `export-${exportId}.zip`);
	await rm(path, { force: true });
	await step((db) => removeStored(db, [exportId]));
	try {
		const { rows, erased } = await writeCopy(path, {
			...{ databaseUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL, storage, tenant, now, signal },
			onProgress: job.progress,
		});
		const { size: bytes } = await stat(path);
		const name = `${tenant.slug}-${todayIn(tenant.timeZone, now)}.zip`;
		const fileId = await storeMadeFile(
			{ tenant, storage, now, actor: by, writing: writingOf(tenant.locale), step },
			{
				...{ path, name, type: "application/zip", objectType: exportObject, objectId: exportId },
				...{ isSensitive: true, beyondPlan: true },
			},
		);
		return { fileId, rows, erased, bytes };
	} finally {
		await rm(path, { force: true });
	}
}
