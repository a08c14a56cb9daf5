import type { PgBoss } from "pg-boss";

/**
 * The product's one queue. All jobs share it, so that one statement fetches the next one fairly by tenant;
 * what differs between jobs (retries, priority) is written into each row when it is enqueued.
 */
export const jobQueue = {
	schema: "pgboss",
	/** Owns the schema. */
	role: "cm_jobs",
	name: "jobs",
	deadLetters: "dead-jobs",
	/** NOTIFY on this channel wakes the workers. */
	wakeChannel: "crowdminder_jobs",
	/** Seconds without a sign of life after which a job's worker counts as lost. */
	heartbeatSeconds: 30,
	/** Seconds that finished jobs are kept: schedules recognise by them what they did already. */
	keptSeconds: 3 * 24 * 3600,
} as const;

/** Makes the queues, as the queue's owner; safe to repeat. */
export async function createJobQueues(boss: Pick<PgBoss, "createQueue">): Promise<void> {
	const { name, deadLetters, heartbeatSeconds, keptSeconds } = jobQueue;
	await boss.createQueue(deadLetters, { retryLimit: 0, retentionSeconds: 90 * 24 * 3600 });
	await boss.createQueue(name, {
		deadLetter: deadLetters,
		heartbeatSeconds,
		deleteAfterSeconds: keptSeconds,
	});
}
