import { and, eq } from "drizzle-orm";
import { publicHolidays } from "#app/integrations/holidays/public-holidays.server.ts";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { yearOf } from "#app/lib/date-text.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarDays } from "#db/tenant/work-calendar.ts";
import type { CalendarDay, DatedHoliday } from "./holiday.ts";
import { holidayCalendar } from "./holiday-calendar.server.ts";

/**
 * Adds a day to a calendar; what was decided of that date before gives way, and a holiday of the country too.
 *
 * @throws Problem 404 without such a calendar
 */
export async function addDay(
	db: TenantDb,
	by: Actor,
	calendarId: string,
	day: DatedHoliday,
): Promise<{ id: string }> {
	const calendar = await holidayCalendar(db, calendarId);
	const id = await decide(db, calendarId, { ...day, kind: "added" });
	await recordAudit(db, by, lineOf("holiday-calendar:add-day", calendar, { after: day }));
	return { id };
}

/**
 * Leaves a day of the country's out.
 *
 * @throws Problem 404 without such a calendar, or where the day is none of its country's
 */
export async function leaveOut(
	db: TenantDb,
	by: Actor,
	calendarId: string,
	date: CalendarDate,
): Promise<{ id: string; name: string }> {
	const calendar = await holidayCalendar(db, calendarId);
	const { country, region } = calendar;
	const days = country ? await publicHolidays({ country, region }, yearOf(date)) : [];
	const day = days.find((each) => each.date === date);
	if (!day) throw notFound("holiday");
	const id = await decide(db, calendarId, { ...day, kind: "removed" });
	await recordAudit(db, by, lineOf("holiday-calendar:leave-out", calendar, { after: day }));
	return { id, name: day.name };
}

/**
 * Takes back what was decided of a day: an added one goes, one that was left out is kept again.
 *
 * @throws Problem 404 without it
 */
export async function takeDayBack(
	db: TenantDb,
	by: Actor,
	calendarId: string,
	dayId: string,
): Promise<CalendarDay> {
	const calendar = await holidayCalendar(db, calendarId);
	const [gone] = await db
		.delete(calendarDays)
		.where(and(eq(calendarDays.id, dayId), eq(calendarDays.calendarId, calendarId)))
		.returning({
			date: calendarDays.date,
			name: calendarDays.name,
			isHalf: calendarDays.isHalf,
			kind: calendarDays.kind,
		});
	if (!gone) throw notFound("day");
	await recordAudit(db, by, lineOf("holiday-calendar:remove-day", calendar, { before: gone }));
	return { ...gone, date: calendarDate(gone.date) };
}

async function decide(
	db: TenantDb,
	calendarId: string,
	{ date, kind, name, isHalf }: CalendarDay,
): Promise<string> {
	const values = { kind, name, isHalf };
	const [row] = await db
		.insert(calendarDays)
		.values({ id: newId(), calendarId, date, ...values })
		.onConflictDoUpdate({ target: [calendarDays.calendarId, calendarDays.date], set: values })
		.returning({ id: calendarDays.id });
	return row?.id ?? "";
}

type DayAction =
	| "holiday-calendar:add-day"
	| "holiday-calendar:leave-out"
	| "holiday-calendar:remove-day";

function lineOf(
	action: DayAction,
	{ id, name: calendar }: { id: string; name: string },
	{ before, after }: { before?: object; after?: object },
) {
	return {
		...{ action, objectType: "holiday-calendar", objectId: id },
		...(before ? { before: { ...before, calendar } } : {}),
		...(after ? { after: { ...after, calendar } } : {}),
	};
}
