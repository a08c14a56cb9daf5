import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";

/** Who stopped the weekly reminder wants no mail of it; in the list of notifications it may stand. */
export async function run(db: TenantDb): Promise<void> {
	await db.execute(sql`
		insert into notification_wishes (member_id, kind, is_listed, mail)
		select id, 'hours-missing', true, 'off' from members where not wants_reminders
		on conflict do nothing`);
}
