import { type CalendarDate, datesBetween } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Absence } from "./absence.ts";
import { absenceSources } from "./absence-sources.server.ts";
import { memberDays } from "./member-days.ts";
import { readCalendarFacts } from "./read-calendar-facts.server.ts";
import type { WorkDay } from "./work-day.ts";

/**
 * What is expected of members on each day from one date to another, both included, in their order; by member. The same
 * few statements for one as for hundreds. Who may know it is decided before.
 *
 * @param sources where absences are known
 */
export async function workDays(
	db: TenantDb,
	memberIds: readonly string[],
	from: CalendarDate,
	to: CalendarDate,
	sources = absenceSources,
): Promise<ReadonlyMap<string, readonly WorkDay[]>> {
	if (memberIds.length === 0) return new Map();
	const [facts, ...known] = await Promise.all([
		readCalendarFacts(db, memberIds, from, to),
		...sources.map((absencesOf) => absencesOf(db, memberIds, from, to)),
	]);
	const away = byMember(known.flat());
	const dates = datesBetween(from, to);
	// Most have nothing of their own, and share one list.
	const common = memberDays("", dates, facts, []);
	return new Map(
		memberIds.map((id) => {
			const absences = away.get(id) ?? [];
			const isCommon = absences.length === 0 && !facts.own.has(id);
			return [id, isCommon ? common : memberDays(id, dates, facts, absences)];
		}),
	);
}

/** Of one member; see `workDays`. */
export async function workDaysOf(
	db: TenantDb,
	memberId: string,
	from: CalendarDate,
	to: CalendarDate,
): Promise<readonly WorkDay[]> {
	return (await workDays(db, [memberId], from, to)).get(memberId) ?? [];
}

function byMember(absences: readonly Absence[]): ReadonlyMap<string, Absence[]> {
	const lists = new Map<string, Absence[]>();
	for (const absence of absences) {
		const list = lists.get(absence.memberId) ?? [];
		list.push(absence);
		lists.set(absence.memberId, list);
	}
	return lists;
}
