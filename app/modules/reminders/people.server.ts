import { and, between, eq, gte, inArray, isNull, lte, ne, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import type { PersonWeek } from "./missing-hours.ts";

export type RemindedPerson = PersonWeek & { email: string };

/** Everybody who may be reminded, with their week from `first` on: active and with a seat. */
export async function peopleToRemind(
	db: TenantDb,
	first: CalendarDate,
	zone: string,
): Promise<RemindedPerson[]> {
	const last = addDays(first, 6);
	const people = await db
		.select({ id: members.id, email: members.email, createdAt: members.createdAt })
		.from(members)
		.where(
			and(
				isNull(members.deactivatedAt),
				eq(members.hasSeat, true),
				ne(members.role, "client-viewer"),
			),
		)
		.orderBy(members.id);
	const ids = people.map(({ id }) => id);
	const [captured, days, handedIn] = await Promise.all([
		minutesByMember(db, first, last),
		workDays(db, ids, first, last),
		handedInBetween(db, first, last),
	]);
	return people.map(({ id, email, createdAt }) => ({
		memberId: id,
		email,
		joinedOn: todayIn(zone, createdAt),
		minutes: captured.get(id) ?? new Map(),
		days: days.get(id) ?? [],
		handedIn: handedIn.filter(({ memberId }) => memberId === id),
	}));
}

/** The weeks that touch these days and wait for a decision or have a good one. */
async function handedInBetween(db: TenantDb, first: CalendarDate, last: CalendarDate) {
	const rows = await db
		.select({
			memberId: timesheets.memberId,
			first: timesheets.firstDay,
			last: timesheets.lastDay,
		})
		.from(timesheets)
		.where(
			and(
				inArray(timesheets.state, ["submitted", "approved"]),
				lte(timesheets.firstDay, last),
				gte(timesheets.lastDay, first),
			),
		);
	return rows.map((row) => ({
		...row,
		first: calendarDate(row.first),
		last: calendarDate(row.last),
	}));
}

async function minutesByMember(db: TenantDb, first: CalendarDate, last: CalendarDate) {
	const sums = await db
		.select({
			memberId: timeEntries.memberId,
			date: timeEntries.date,
			minutes: sum(timeEntries.minutes).mapWith(Number),
		})
		.from(timeEntries)
		.where(between(timeEntries.date, first, last))
		.groupBy(timeEntries.memberId, timeEntries.date);
	const byMember = new Map<string, Map<CalendarDate, number>>();
	for (const { memberId, date, minutes } of sums) {
		const days = byMember.get(memberId) ?? new Map<CalendarDate, number>();
		byMember.set(memberId, days.set(calendarDate(date), minutes));
	}
	return byMember;
}
