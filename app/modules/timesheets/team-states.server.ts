import { and, gte, lte } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import type { WeekState } from "./week-state.ts";

/** Where everybody's week that begins on `first` is on its way, by member; who is missing has a draft. */
export async function teamStates(
	db: TenantDb,
	first: CalendarDate,
): Promise<Readonly<Record<string, WeekState>>> {
	const middle = addDays(first, 3);
	const rows = await db
		.select({ memberId: timesheets.memberId, state: timesheets.state })
		.from(timesheets)
		.where(and(lte(timesheets.firstDay, middle), gte(timesheets.lastDay, middle)));
	return Object.fromEntries(rows.map(({ memberId, state }) => [memberId, state]));
}
