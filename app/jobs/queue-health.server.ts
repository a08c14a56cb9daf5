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

/** How full the queue is, for the readiness check and the metrics. Throws when there is no queue. */
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
