import { inArray, isNull, or } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { datedMinutes } from "#app/modules/settings/dated-minutes.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarAssignments, workPatterns } from "#db/tenant/work-calendar.ts";
import type { CalendarChoice, CalendarFacts, Choices } from "./member-days.ts";
import type { WorkPattern } from "./pattern-on.ts";
import { readHolidays } from "./read-holidays.server.ts";

/** All that patterns and calendars say of these members from one date to another. */
export async function readCalendarFacts(
	db: TenantDb,
	memberIds: readonly string[],
	from: CalendarDate,
	to: CalendarDate,
): Promise<CalendarFacts> {
	const [patterns, calendars, holidays, settings] = await Promise.all([
		patternsOf(db, memberIds),
		calendarsOf(db, memberIds),
		readHolidays(db, from, to),
		storedSettings(db),
	]);
	const { company, own } = byOwner(patterns, calendars);
	const usualMinutes = datedMinutes(settings, "BILLABLE_HOURS_IN_WORKING_DAY");
	return { company, own, holidays, usualMinutes };
}

type Owned<T> = T & { readonly memberId: string | null };

async function patternsOf(
	db: TenantDb,
	memberIds: readonly string[],
): Promise<Owned<WorkPattern>[]> {
	const { memberId, startsOn, minutes } = workPatterns;
	const rows = await db
		.select({ memberId, startsOn, minutes })
		.from(workPatterns)
		.where(or(isNull(memberId), inArray(memberId, [...memberIds])));
	return rows.map((row) => ({ ...row, startsOn: calendarDate(row.startsOn) }));
}

async function calendarsOf(
	db: TenantDb,
	memberIds: readonly string[],
): Promise<Owned<CalendarChoice>[]> {
	const { memberId, startsOn, calendarId } = calendarAssignments;
	const rows = await db
		.select({ memberId, startsOn, calendarId })
		.from(calendarAssignments)
		.where(or(isNull(memberId), inArray(memberId, [...memberIds])));
	return rows.map((row) => ({ ...row, startsOn: calendarDate(row.startsOn) }));
}

function byOwner(
	patterns: readonly Owned<WorkPattern>[],
	calendars: readonly Owned<CalendarChoice>[],
): Pick<CalendarFacts, "company" | "own"> {
	const of = (owner: string | null): Choices => ({
		patterns: patterns.filter(({ memberId }) => memberId === owner),
		calendars: calendars.filter(({ memberId }) => memberId === owner),
	});
	const owners = new Set([...patterns, ...calendars].flatMap(({ memberId }) => memberId ?? []));
	return { company: of(null), own: new Map([...owners].map((owner) => [owner, of(owner)])) };
}
