import { sql } from "drizzle-orm";
import { z } from "zod";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";
import { asJobsRole } from "./as-jobs-role.server.ts";
import { enqueueAgain } from "./enqueue.server.ts";
import { jobData } from "./job-data.ts";

/** A job that failed for the last time. It says what failed and why, never for whom by name. */
export type DeadJob = {
	readonly id: string;
	/** Its name in the registry. */
	readonly job: string;
	/** Null for a job of the site. */
	readonly tenantId: string | null;
	readonly diedAt: Date;
	readonly enqueuedAt: Date;
	readonly attempts: number;
	readonly error: { readonly type: string; readonly message: string };
};

const row = z.object({
	id: z.string(),
	job: z.string(),
	tenantId: z.string().nullable(),
	diedAt: z.coerce.date(),
	enqueuedAt: z.coerce.date(),
	attempts: z.coerce.number(),
	error: z
		.object({ type: z.string(), message: z.string() })
		.catch({ type: "Lost", message: "Its worker was lost, or it took too long." }),
});

/** The dead letters, newest first, of one tenant if given; at most 100 from `before` back. */
export async function listDeadJobs(
	db: PublicDb | PublicTransaction,
	filter: { tenantId?: string; before?: Date } = {},
): Promise<DeadJob[]> {
	const { tenantId = null, before = null } = filter;
	const rows = await asJobsRole(db, (queue) =>
		queue.execute(sql`
			select id, data->>'job' as job, data->>'tenantId' as "tenantId", created_on as "diedAt",
				source_created_on as "enqueuedAt", source_retry_count + 1 as attempts, source_output as error
			from pgboss.job
			where name = ${jobQueue.deadLetters} and state = 'created'
				and (${tenantId}::text is null or data->>'tenantId' = ${tenantId})
				and (${before?.toISOString() ?? null}::timestamptz is null
					or created_on < ${before?.toISOString() ?? null}::timestamptz)
			order by created_on desc limit 100`),
	);
	return rows.map((found) => row.parse(found));
}

/**
 * Takes a job out of the dead letters and lets it run again now, with all its attempts.
 *
 * @returns false when there is no such dead job any more
 */
export async function retryDeadJob(db: PublicDb | PublicTransaction, id: string): Promise<boolean> {
	const registry: Pick<PublicTransaction, "transaction"> = db;
	return registry.transaction(async (transaction) => {
		const [dead] = await asJobsRole(transaction, (queue) =>
			queue.execute(sql`
				delete from pgboss.job
				where name = ${jobQueue.deadLetters} and id = ${id}::uuid and state = 'created'
				returning data`),
		);
		if (!dead) return false;
		await enqueueAgain(transaction, jobData.parse(dead.data));
		return true;
	});
}
