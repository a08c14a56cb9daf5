import { between } from "drizzle-orm";
import { publicHolidays } from "#app/integrations/holidays/public-holidays.server.ts";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { yearOf } from "#app/lib/date-text.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarDays, holidayCalendars } from "#db/tenant/work-calendar.ts";
import { type CalendarDay, type DatedHoliday, type Holiday, keptHolidays } from "./holiday.ts";

/** The days off of every calendar from one date to another, both included, by the calendar's id. */
export async function readHolidays(
	db: TenantDb,
	from: CalendarDate,
	to: CalendarDate,
): Promise<ReadonlyMap<string, ReadonlyMap<CalendarDate, Holiday>>> {
	const [calendars, days] = await Promise.all([
		db
			.select({
				id: holidayCalendars.id,
				country: holidayCalendars.country,
				region: holidayCalendars.region,
			})
			.from(holidayCalendars),
		ownDays(db, from, to),
	]);
	const kept = await Promise.all(
		calendars.map(async ({ id, country, region }) => {
			const own = days.filter(({ calendarId }) => calendarId === id);
			const all = country ? await ofCountry({ country, region }, from, to) : [];
			return [id, keptHolidays(all, own)] as const;
		}),
	);
	return new Map(kept);
}

async function ownDays(
	db: TenantDb,
	from: CalendarDate,
	to: CalendarDate,
): Promise<(CalendarDay & { readonly calendarId: string })[]> {
	const rows = await db
		.select({
			calendarId: calendarDays.calendarId,
			date: calendarDays.date,
			kind: calendarDays.kind,
			name: calendarDays.name,
			isHalf: calendarDays.isHalf,
		})
		.from(calendarDays)
		.where(between(calendarDays.date, from, to));
	return rows.map((row) => ({ ...row, date: calendarDate(row.date) }));
}

async function ofCountry(
	place: { readonly country: string; readonly region: string | null },
	from: CalendarDate,
	to: CalendarDate,
): Promise<DatedHoliday[]> {
	const years = Array.from(
		{ length: yearOf(to) - yearOf(from) + 1 },
		(_, index) => yearOf(from) + index,
	);
	const all = await Promise.all(years.map((year) => publicHolidays(place, year)));
	return all.flat().filter(({ date }) => from <= date && date <= to);
}
