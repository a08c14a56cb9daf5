import { todayIn } from "#app/lib/calendar-date.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Tells the owners, once a day, that their provider or the connection to it fails. */
export async function tellFailing(db: TenantDb, zone: string, now: Date): Promise<void> {
	const owners = await db.select({ id: members.id }).from(members).where(whoMay("security:manage"));
	await notify(db, {
		...{ kind: "sign-on-switched", cause: `failing:${todayIn(zone, now)}` },
		to: owners.map(({ id }) => id),
		params: { now: "failing" },
	});
}
