import { sql } from "drizzle-orm";
import { z } from "zod";
import type { PublicDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";
import { asJobsRole } from "./as-jobs-role.server.ts";

export type QueueHealth = {
	/** Jobs that could run now. */
	readonly waiting: number;
	/** Seconds that the oldest of them waits; 0 when none does. */
	readonly oldestSeconds: number;
	/** Jobs that wait for their time or their next attempt. */
	readonly delayed: number;
	readonly running: number;
	readonly dead: number;
};

const row = z.object({
	waiting: z.coerce.number(),
	oldestSeconds: z.coerce.number(),
	delayed: z.coerce.number(),
	running: z.coerce.number(),
	dead: z.coerce.number(),
});

/** How full the queue is. Throws when there is no queue. */
export async function queueHealth(db: PublicDb): Promise<QueueHealth> {
	const [found] = await asJobsRole(db, (queue) =>
		queue.execute(sql`
			select
				count(*) filter (where name = ${jobQueue.name} and state < 'active' and start_after <= now()) as waiting,
				coalesce(extract(epoch from now() - min(start_after)
					filter (where name = ${jobQueue.name} and state < 'active' and start_after <= now())), 0)
					as "oldestSeconds",
				count(*) filter (where name = ${jobQueue.name} and state < 'active' and start_after > now()) as delayed,
				count(*) filter (where name = ${jobQueue.name} and state = 'active') as running,
				count(*) filter (where name = ${jobQueue.deadLetters}) as dead
			from pgboss.job
			where state <= 'active'`),
	);
	return row.parse(found);
}

/**
 * Whether a job waits for longer than `seconds` and none was taken for as long: no worker is at it. A queue that is
 * merely long is not. Throws when there is no queue.
 */
export async function isQueueUnattended(db: PublicDb, seconds: number): Promise<boolean> {
	const then = sql`now() - make_interval(secs => ${seconds})`;
	const [found] = await asJobsRole(db, (queue) =>
		queue.execute<{ unattended: boolean }>(sql`
			select exists (
				select from pgboss.job
				where name = ${jobQueue.name} and state < 'active' and start_after < ${then}
			) and not exists (
				select from pgboss.job where name = ${jobQueue.name} and started_on > ${then}
			) as unattended`),
	);
	return found?.unattended === true;
}
