import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";

/** What was captured before entries had a value is worked out by the job, in batches: too much for one transaction. */
export async function run(db: TenantDb): Promise<void> {
	await db.execute(sql`
		insert into revaluations (id, cause, scope, state, total)
		select gen_random_uuid(), 'upgrade', '{}'::jsonb, 'waiting', count(*) from time_entries
		having count(*) > 0`);
}
