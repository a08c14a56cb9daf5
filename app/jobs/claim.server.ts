import { sql } from "drizzle-orm";
import type { PublicDb, TenantDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";
import { asJobsRole } from "./as-jobs-role.server.ts";

/** A worker's hold on a job: it ends when the job is settled, or handed to another after a lost heartbeat. */
export type Claim = { readonly id: string; readonly retryCount: number };

/** Thrown when the job was handed to another worker meanwhile; what this one did is rolled back. */
export class ClaimLost extends Error {
	override name = "ClaimLost";
}

/**
 * Marks the job as done, in the transaction that did its work. Its payload is dropped: nobody needs it any
 * more. Throws ClaimLost.
 */
export async function completeJob(db: PublicDb | TenantDb, claim: Claim): Promise<void> {
	const settled = await asJobsRole(db, (queue) =>
		queue.execute(sql`
			update pgboss.job
			set state = 'completed', completed_on = now(), data = data - 'payload', output = null
			where ${held(claim)} returning id`),
	);
	if (settled.length === 0) throw new ClaimLost(`The job ${claim.id} is no longer ours.`);
}

/** Gives the job back until an instant, without counting an attempt. Throws ClaimLost. */
export async function postponeJob(
	db: PublicDb | TenantDb,
	claim: Claim,
	until: Date,
): Promise<void> {
	const start = sql`${until.toISOString()}::timestamptz`;
	const settled = await asJobsRole(db, (queue) =>
		queue.execute(sql`
			update pgboss.job
			set state = 'created', started_on = null, heartbeat_on = null, start_after = ${start},
				keep_until = ${start} + (keep_until - start_after)
			where ${held(claim)} returning id`),
	);
	if (settled.length === 0) throw new ClaimLost(`The job ${claim.id} is no longer ours.`);
}

/** Writes down how far the job is; shown while it runs. */
export async function noteProgress(
	db: PublicDb,
	claim: Claim,
	done: number,
	total: number,
): Promise<void> {
	const progress = JSON.stringify({ done, total });
	await asJobsRole(db, (queue) =>
		queue.execute(sql`
			update pgboss.job set output = jsonb_build_object('progress', ${progress}::jsonb)
			where ${held(claim)}`),
	);
}

function held({ id, retryCount }: Claim) {
	return sql`name = ${jobQueue.name} and id = ${id}::uuid and state = 'active' and retry_count = ${retryCount}`;
}
