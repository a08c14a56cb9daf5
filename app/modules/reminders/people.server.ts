import { and, between, eq, isNull, ne, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import type { AbsencesOf } from "#app/modules/time/day-targets.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { PersonWeek } from "./missing-hours.ts";

export type RemindedPerson = PersonWeek & { email: string };

/** Everybody who may be reminded, with their week from `first` on: active and with a seat. */
export async function peopleToRemind(
	db: TenantDb,
	first: CalendarDate,
	{ zone, absencesOf }: { zone: string; absencesOf: AbsencesOf },
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
	const captured = await minutesByMember(db, first, last);
	return Promise.all(
		people.map(async ({ id, email, createdAt }) => ({
			memberId: id,
			email,
			joinedOn: todayIn(zone, createdAt),
			minutes: captured.get(id) ?? new Map(),
			absences: await absencesOf(id, first, last),
		})),
	);
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
