import { addDays, type CalendarDate, startOfDayIn, todayIn } from "#app/lib/calendar-date.ts";

/** What a company says about closing periods. */
export type PeriodLock = {
	/** Dates up to which it locked, oldest first; null is that it locks by no date any more. The last that holds counts. */
	dates: readonly (CalendarDate | null)[];
	/** Each month is locked so many days after its end. */
	daysAfterMonth: number | null;
	/** Hours after a date or month is over before its lock holds. */
	graceHours: number;
	/** An IANA name: days begin and end by this clock. */
	zone: string;
};

const HOUR = 3_600_000;

/**
 * The last day that is locked at `now`; null when none is. A date that does not hold yet, for its day or its grace is
 * not over, leaves the one before it standing.
 */
export function lockedUpTo(lock: PeriodLock, now: Date): CalendarDate | null {
	const byDate = lock.dates.findLast((date) => date === null || holds(lock, date, 0, now)) ?? null;
	const byMonth = lastLockedMonth(lock, now);
	return [byDate, byMonth].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
}

function holds(
	{ zone, graceHours }: PeriodLock,
	last: CalendarDate,
	daysAfter: number,
	now: Date,
): boolean {
	const over = startOfDayIn(zone, addDays(last, 1 + daysAfter));
	return now.getTime() >= over.getTime() + graceHours * HOUR;
}

function lastLockedMonth(lock: PeriodLock, now: Date): CalendarDate | null {
	const { daysAfterMonth } = lock;
	if (daysAfterMonth === null) return null;
	// A day ahead of UTC covers every zone: what is not over does not hold.
	const tomorrow = addDays(todayIn("UTC", now), 1);
	let last = endOfMonthBefore(tomorrow);
	while (!holds(lock, last, daysAfterMonth, now)) last = endOfMonthBefore(last);
	return last;
}

function endOfMonthBefore(date: CalendarDate): CalendarDate {
	return addDays(date, -Number(date.slice(8)));
}
