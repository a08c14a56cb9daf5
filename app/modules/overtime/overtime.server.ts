import { and, between, inArray, sum } from "drizzle-orm";
import { addDays, type CalendarDate, calendarDate, weekStart } from "#app/lib/calendar-date.ts";
import { datedMinutes } from "#app/modules/settings/dated-minutes.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import { settingsFrom } from "#app/modules/settings/settings-from.ts";
import type { WorkDay } from "#app/modules/work-calendar/work-day.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type MemberHours, memberHours, type Period } from "./member-hours.ts";
import { splitWeek, type WorkedDay } from "./split-week.ts";

/**
 * What members worked from one date to another, both included, split into ordinary, overtime, Sunday and holiday hours.
 * Weeks begin as they do at the period's end, and are split whole, whatever of them the period has. The same few
 * statements for one member as for hundreds. Who may know it is decided before.
 */
export async function hoursByKind(
	db: TenantDb,
	memberIds: readonly string[],
	period: Period,
): Promise<ReadonlyMap<string, MemberHours>> {
	if (memberIds.length === 0) return new Map();
	const stored = await storedSettings(db);
	const { WEEK_START, OVERTIME_EARNED_AS } = settingsFrom(stored, period.to);
	const isInLieu = OVERTIME_EARNED_AS === "time-in-lieu";
	const from = weekStart(period.from, WEEK_START);
	const to = addDays(weekStart(period.to, WEEK_START), 6);
	const [expected, worked] = await Promise.all([
		workDays(db, memberIds, from, to),
		minutesWorked(db, memberIds, from, to),
	]);
	const ordinaryOf = datedMinutes(stored, "ORDINARY_HOURS_IN_WEEK");
	return new Map(
		memberIds.map((id) => {
			const days = workedDays(expected.get(id) ?? [], worked.get(id));
			const weeks = weeksOf(days).map(({ first, week }) => splitWeek(week, ordinaryOf(first)));
			return [id, memberHours(weeks, period, isInLieu)];
		}),
	);
}

async function minutesWorked(
	db: TenantDb,
	memberIds: readonly string[],
	from: CalendarDate,
	to: CalendarDate,
): Promise<ReadonlyMap<string, ReadonlyMap<CalendarDate, number>>> {
	const { memberId, date, minutes } = timeEntries;
	const rows = await db
		.select({ memberId, date, minutes: sum(minutes).mapWith(Number) })
		.from(timeEntries)
		.where(and(inArray(memberId, [...memberIds]), between(date, from, to)))
		.groupBy(memberId, date);
	const byMember = new Map<string, Map<CalendarDate, number>>();
	for (const row of rows) {
		const days = byMember.get(row.memberId) ?? new Map<CalendarDate, number>();
		byMember.set(row.memberId, days.set(calendarDate(row.date), row.minutes));
	}
	return byMember;
}

function workedDays(
	days: readonly WorkDay[],
	minutes: ReadonlyMap<CalendarDate, number> | undefined,
): WorkedDay[] {
	return days.map(({ date, expected, holiday }) => {
		return { date, expected, holiday, minutes: minutes?.get(date) ?? 0 };
	});
}

/** The days are whole weeks. */
function weeksOf(days: readonly WorkedDay[]): { first: CalendarDate; week: WorkedDay[] }[] {
	return days.flatMap(({ date }, index) =>
		index % 7 === 0 ? [{ first: date, week: days.slice(index, index + 7) }] : [],
	);
}
