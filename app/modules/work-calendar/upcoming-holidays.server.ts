import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import type { DatedHoliday } from "./holiday.ts";
import { workDaysOf } from "./work-days.server.ts";

/** A member's public holidays of the year that begins today. */
export async function upcomingHolidays(
	db: TenantDb,
	memberId: string,
	today: CalendarDate,
): Promise<DatedHoliday[]> {
	const days = await workDaysOf(db, memberId, today, addDays(today, 365));
	return days.flatMap(({ date, holiday }) =>
		holiday ? [{ date, name: holiday.name, isHalf: holiday.isHalf }] : [],
	);
}
