import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";

/** Workspaces that are there keep their country's public holidays, as new ones do from the start. */
export async function run(db: TenantDb): Promise<void> {
	await db.execute(sql`
		with made as (
			insert into holiday_calendars (id, name, country)
			select gen_random_uuid(), 'Public holidays', coalesce(
				(select after->>'country' from audit_lines where action = 'workspace:create' limit 1),
				'ZA')
			where not exists (select from holiday_calendars)
			returning id)
		insert into calendar_assignments (id, calendar_id, starts_on)
		select gen_random_uuid(), id, date '0001-01-01' from made`);
}
