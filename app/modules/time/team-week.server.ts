import { and, asc, between, eq, exists, isNull, or, sql, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";

export type TeamMember = {
	id: string;
	name: string;
	/** Who has none captures nothing, and is short of nothing. */
	hasSeat: boolean;
	/** Minutes by date; days without time are missing. */
	minutes: Partial<Record<CalendarDate, number>>;
};

/** The week from `first` on of everybody who captures time, or did in it, by name. */
export async function readTeamWeek(db: TenantDb, first: CalendarDate): Promise<TeamMember[]> {
	const inWeek = between(timeEntries.date, first, addDays(first, 6));
	const captured = db
		.select({ one: sql`1` })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, members.id), inWeek));
	const [people, sums] = await Promise.all([
		db
			.select({ id: members.id, name: members.name, hasSeat: members.hasSeat })
			.from(members)
			.where(and(isNull(members.deactivatedAt), or(eq(members.hasSeat, true), exists(captured))))
			.orderBy(asc(sql`lower(${members.name})`)),
		db
			.select({
				memberId: timeEntries.memberId,
				date: timeEntries.date,
				minutes: sum(timeEntries.minutes).mapWith(Number),
			})
			.from(timeEntries)
			.where(inWeek)
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
