import { and, asc, between, eq, isNull, sql, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";

export type TeamMember = {
	id: string;
	name: string;
	/** Minutes by date; days without time are missing. */
	minutes: Partial<Record<CalendarDate, number>>;
};

/** The week from `first` on of everybody who captures time, by name. */
export async function readTeamWeek(db: TenantDb, first: CalendarDate): Promise<TeamMember[]> {
	const [people, sums] = await Promise.all([
		db
			.select({ id: members.id, name: members.name })
			.from(members)
			.where(and(isNull(members.deactivatedAt), eq(members.hasSeat, true)))
			.orderBy(asc(sql`lower(${members.name})`)),
		db
			.select({
				memberId: timeEntries.memberId,
				date: timeEntries.date,
				minutes: sum(timeEntries.minutes).mapWith(Number),
			})
			.from(timeEntries)
			.where(between(timeEntries.date, first, addDays(first, 6)))
			.groupBy(timeEntries.memberId, timeEntries.date),
	]);
	return people.map((person) => {
		const own = sums.filter(({ memberId }) => memberId === person.id);
		const minutes = own.map((day) => [calendarDate(day.date), day.minutes]);
		return { ...person, minutes: Object.fromEntries(minutes) };
	});
}

/** A member's name, for the page of their week; null when there is nobody of that id. */
export async function memberName(db: TenantDb, memberId: string): Promise<string | null> {
	const rows = await db
		.select({ name: members.name })
		.from(members)
		.where(eq(members.id, memberId));
	return rows[0]?.name ?? null;
}
