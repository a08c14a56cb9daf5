import { and, asc, eq, gte, lte } from "drizzle-orm";
import { publicHolidays } from "#app/integrations/holidays/public-holidays.server.ts";
import { type CalendarDate, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { yearOf } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarDays } from "#db/tenant/work-calendar.ts";
import { calendars } from "./calendars.server.ts";
import { holidayCalendar } from "./holiday-calendar.server.ts";

/** A day of a calendar as its page lists it. */
export type ListedDay = {
	readonly date: CalendarDate;
	readonly name: string;
	readonly isHalf: boolean;
	/** Of the country's; added by the company; the country's that the company does not keep. */
	readonly kind: "country" | "added" | "removed";
	/** Of what the company decided: to take it back. */
	readonly id: string | null;
};

/** A calendar with its days of the asked year, else of this one. */
export async function calendarPage({ db, tenant, member, params, url, now }: MemberArgs) {
	const calendar = await holidayCalendar(db, calendarIdOf(params));
	const today = todayIn(tenant.timeZone, now);
	const year = yearAsked(url.searchParams.get("year"), yearOf(today));
	const all = await calendars(db, today);
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		calendar: { id: calendar.id, name: calendar.name },
		row: all.find(({ id }) => id === calendar.id) ?? null,
		...{ today, year, days: await daysOf(db, calendar, year) },
	};
}

/** @throws Problem 404 for what is no id */
export function calendarIdOf({ calendarId }: MemberArgs["params"]): string {
	if (!calendarId || !isId(calendarId)) throw notFound("calendar");
	return calendarId;
}

type Calendar = Awaited<ReturnType<typeof holidayCalendar>>;

async function daysOf(
	db: TenantDb,
	{ id, country, region }: Calendar,
	year: number,
): Promise<ListedDay[]> {
	const own = await db
		.select({
			id: calendarDays.id,
			date: calendarDays.date,
			kind: calendarDays.kind,
			name: calendarDays.name,
			isHalf: calendarDays.isHalf,
		})
		.from(calendarDays)
		.where(
			and(
				eq(calendarDays.calendarId, id),
				gte(calendarDays.date, `${year}-01-01`),
				lte(calendarDays.date, `${year}-12-31`),
			),
		)
		.orderBy(asc(calendarDays.date));
	const decided = new Set(own.map(({ date }) => date));
	const all = country ? await publicHolidays({ country, region }, year) : [];
	const kept = all
		.filter(({ date }) => !decided.has(date))
		.map((day) => ({ ...day, kind: "country", id: null }) as const);
	const days = own.map((day) => ({ ...day, date: calendarDate(day.date) }));
	return [...kept, ...days].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function yearAsked(text: string | null, thisYear: number): number {
	const year = Number(text);
	return Number.isInteger(year) && Math.abs(year - thisYear) <= 10 ? year : thisYear;
}
