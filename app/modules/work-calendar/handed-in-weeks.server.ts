import { and, eq, gte, inArray, lte } from "drizzle-orm";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import type { CalendarOwner } from "./owner.ts";

/** How many weeks that were submitted or approved have days from one date on, up to another where there is one. */
export function handedInWeeks(
	db: TenantDb,
	owner: CalendarOwner,
	from: CalendarDate,
	to?: CalendarDate,
): Promise<number> {
	return db.$count(
		timesheets,
		and(
			inArray(timesheets.state, ["submitted", "approved"]),
			gte(timesheets.lastDay, from),
			to ? lte(timesheets.firstDay, to) : undefined,
			owner === null ? undefined : eq(timesheets.memberId, owner),
		),
	);
}
