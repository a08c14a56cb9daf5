import { calendarDate, weekDays } from "#app/lib/calendar-date.ts";
import type { DayLock } from "#app/modules/locks/day-lock.ts";
import { type LockedFor, lockedDays } from "#app/modules/locks/locked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { refused } from "./refuse.server.ts";
import { changedEntries, changedRows, type TimesheetChange } from "./timesheet-change.ts";

/**
 * Refuses a change that touches a locked day: entries on it, or rows of a week of which every day is locked. Hold the
 * timesheet's lock, so that no day is locked before the transaction ends.
 */
export async function assertUnlocked(
	db: TenantDb,
	whose: LockedFor,
	change: TimesheetChange,
	now: Date,
): Promise<void> {
	const days = daysOfEntries(change);
	const weeks = weeksOfRows(change);
	const locks = await lockedDays(db, whose, [...new Set([...days, ...weeks.flat()])], now);
	const [lock] = [
		...days.flatMap((date) => locks.get(date) ?? []),
		...weeks.flatMap((week) => lockOfAll(week, locks) ?? []),
	];
	if (lock) throw refused(`lock.${lock.kind}`);
}

function daysOfEntries(change: TimesheetChange): string[] {
	const { added, changed, removed } = changedEntries(change);
	const before = change.before.entries.filter(({ id }) => changed.some((each) => each.id === id));
	return [...new Set([...added, ...changed, ...removed, ...before].map(({ date }) => date))];
}

function weeksOfRows(change: TimesheetChange): string[][] {
	const { added, removed } = changedRows(change);
	const firsts = new Set([...added, ...removed].map(({ weekStart }) => weekStart));
	return [...firsts].map((first) => weekDays(calendarDate(first)));
}

function lockOfAll(week: readonly string[], locks: ReadonlyMap<string, DayLock>): DayLock | null {
	const [first = ""] = week;
	return week.every((date) => locks.has(date)) ? (locks.get(first) ?? null) : null;
}
