import { desc, eq, isNull, or } from "drizzle-orm";
import { type CalendarDate, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { minutesOfHours } from "#app/lib/duration.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarAssignments, holidayCalendars, workPatterns } from "#db/tenant/work-calendar.ts";
import { holdsOn } from "./holds-on.ts";
import type { CalendarOwner } from "./owner.ts";

/** A change that holds from a date on. */
export type DatedPattern = {
	readonly id: string;
	readonly startsOn: CalendarDate;
	readonly minutes: readonly number[] | null;
};
export type DatedCalendar = {
	readonly id: string;
	readonly startsOn: CalendarDate;
	readonly calendarId: string | null;
	readonly calendar: string | null;
};

/** Somebody's working time and public holidays, or the company's: what holds today, and each change, newest first. */
export type WorkingTime = {
	readonly today: CalendarDate;
	readonly patterns: readonly DatedPattern[];
	readonly calendars: readonly DatedCalendar[];
	/** What holds today, own or not. */
	readonly minutes: readonly number[];
	readonly calendar: string | null;
	/** Which of the changes holds today; null where it is nothing of one's own. */
	readonly patternId: string | null;
	readonly calendarChoiceId: string | null;
	/** Minutes of a working day by the settings. */
	readonly usualMinutes: number;
};

export async function workingTime(
	db: TenantDb,
	owner: CalendarOwner,
	now: Date,
): Promise<WorkingTime> {
	const [settings, patterns, calendars] = await Promise.all([
		readSettings(db),
		patternsOf(db, owner),
		calendarsOf(db, owner),
	]);
	const today = todayIn(settings.TIME_ZONE, now);
	const usualMinutes = minutesOfHours(settings.BILLABLE_HOURS_IN_WORKING_DAY);
	const own = <T extends { owner: string | null }>(rows: T[]) =>
		rows.filter((row) => row.owner === owner);
	const common = <T extends { owner: string | null }>(rows: T[]) =>
		rows.filter((row) => row.owner === null);
	const pattern = holdsOn(own(patterns), today);
	const choice = holdsOn(own(calendars), today);
	return {
		...{ today, usualMinutes },
		patterns: own(patterns),
		calendars: own(calendars),
		minutes:
			pattern?.minutes ?? holdsOn(common(patterns), today)?.minutes ?? fiveDays(usualMinutes),
		calendar: choice?.calendar ?? holdsOn(common(calendars), today)?.calendar ?? null,
		patternId: pattern?.minutes ? pattern.id : null,
		calendarChoiceId: choice?.calendarId ? choice.id : null,
	};
}

function fiveDays(minutes: number): number[] {
	return Array.from({ length: 7 }, (_, day) => (day < 5 ? minutes : 0));
}

async function patternsOf(db: TenantDb, owner: CalendarOwner) {
	const { memberId } = workPatterns;
	const rows = await db
		.select({
			id: workPatterns.id,
			owner: memberId,
			startsOn: workPatterns.startsOn,
			minutes: workPatterns.minutes,
		})
		.from(workPatterns)
		.where(or(isNull(memberId), owner === null ? undefined : eq(memberId, owner)))
		.orderBy(desc(workPatterns.startsOn));
	return rows.map((row) => ({ ...row, startsOn: calendarDate(row.startsOn) }));
}

async function calendarsOf(db: TenantDb, owner: CalendarOwner) {
	const { memberId, calendarId } = calendarAssignments;
	const rows = await db
		.select({
			id: calendarAssignments.id,
			owner: memberId,
			startsOn: calendarAssignments.startsOn,
			calendarId,
			calendar: holidayCalendars.name,
		})
		.from(calendarAssignments)
		.leftJoin(holidayCalendars, eq(holidayCalendars.id, calendarId))
		.where(or(isNull(memberId), owner === null ? undefined : eq(memberId, owner)))
		.orderBy(desc(calendarAssignments.startsOn));
	return rows.map((row) => ({ ...row, startsOn: calendarDate(row.startsOn) }));
}
