import { sql } from "drizzle-orm";
import { z } from "zod";
import { asJobsRole } from "#app/jobs/as-jobs-role.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";

const told = z.object({ done: z.number(), total: z.number() });

export type ExportProgress = z.output<typeof told>;

/**
 * How far the job is that makes a copy; null before it began.
 *
 * @param db not the tenant's: the loaders of a page share that transaction, and with it the role
 */
export async function exportProgress(
	db: PublicDb,
	tenantId: string,
	exportId: string,
): Promise<ExportProgress | null> {
	const [row] = await asJobsRole(db, (queue) =>
		queue.execute<{ progress: unknown }>(sql`
			select output -> 'progress' as progress from pgboss.job
			where name = ${jobQueue.name} and id = ${exportId}::uuid and data->>'tenantId' = ${tenantId}`),
	);
	const parsed = told.safeParse(row?.progress);
	return parsed.success ? parsed.data : null;
}
