import { and, asc, between, eq, exists, isNull, or, type SQL, sql, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
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
	/** Minutes expected, by date; nothing of who has no seat, and none to who sees a part of the hours. */
	targets: Partial<Record<CalendarDate, number>>;
};

/**
 * The week from `first` on of everybody who captures time, or did in it, by name. Who may see the hours of some
 * projects alone gets those, and nobody who has none on them.
 */
export async function readTeamWeek(
	db: TenantDb,
	reader: Asker,
	first: CalendarDate,
): Promise<TeamMember[]> {
	const seen = seenHours(reader);
	const last = addDays(first, 6);
	const inWeek = and(between(timeEntries.date, first, last), seen);
	const captured = db
		.select({ one: sql`1` })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, members.id), inWeek));
	const [people, sums] = await Promise.all([
		db
			.select({ id: members.id, name: members.name, hasSeat: members.hasSeat })
			.from(members)
			.where(
				and(
					isNull(members.deactivatedAt),
					or(seen ? undefined : eq(members.hasSeat, true), exists(captured)),
				),
			)
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
	const expecting = seen ? [] : people.filter(({ hasSeat }) => hasSeat).map(({ id }) => id);
	const expected = await workDays(db, expecting, first, last);
	return people.map((person) => {
		const own = sums.filter(({ memberId }) => memberId === person.id);
		const days = expected.get(person.id) ?? [];
		return {
			...person,
			minutes: byDate(own.map((day) => [calendarDate(day.date), day.minutes])),
			targets: byDate(days.map(({ date, target }) => [date, target])),
		};
	});
}

function byDate(
	minutes: readonly (readonly [CalendarDate, number])[],
): Partial<Record<CalendarDate, number>> {
	return Object.fromEntries(minutes);
}

/** Does this member see everybody's hours, and not those of some projects alone? */
export function seesAllHours(reader: Asker): boolean {
	return seenHours(reader) === undefined;
}

/**
 * A member's name, for the page of their week; null when there is nobody of that id, or nobody with hours that the
 * reader may see.
 */
export async function memberName(
	db: TenantDb,
	reader: Asker,
	memberId: string,
): Promise<string | null> {
	const seen = seenHours(reader);
	const captured = db
		.select({ one: sql`1` })
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, members.id), seen));
	const rows = await db
		.select({ name: members.name })
		.from(members)
		.where(and(eq(members.id, memberId), seen && exists(captured)));
	return rows[0]?.name ?? null;
}

function seenHours(reader: Asker): SQL | undefined {
	return visibleTo(reader, "team-time:read", "project", timeEntries.projectId);
}
