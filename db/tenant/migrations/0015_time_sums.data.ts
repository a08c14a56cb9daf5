import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";

/** The sums of what is there already: the triggers see what comes from now on. */
export async function run(db: TenantDb): Promise<void> {
	await db.execute(sql`
		insert into time_sums
		select
			date_trunc('month', date::timestamp), member_id, project_id, task_id, tag_ids, billable, frozen_at is not null,
			fee_currency, cost_currency, count(*), sum(minutes), coalesce(sum(billed_minutes), 0),
			coalesce(sum(fee_minor), 0), coalesce(sum(cost_minor), 0)
		from time_entries group by 1, 2, 3, 4, 5, 6, 7, 8, 9`);
}
