import { addDays, type CalendarDate, startOfDayIn, todayIn } from "#app/lib/calendar-date.ts";

/** By the reader's clock; an hour off on the day on which clocks change. */
const hour = 7;

/** What is told just before waits a day: its transaction may still be open when the digest is written. */
const marginMs = 5 * 60_000;

/** The next morning on which a digest is written, in a zone. */
export function nextDigest(zone: string, now: Date): { on: CalendarDate; at: Date } {
	const today = todayIn(zone, now);
	const first = morningOf(zone, today);
	const isAhead = first.at.getTime() - now.getTime() > marginMs;
	return isAhead ? first : morningOf(zone, addDays(today, 1));
}

function morningOf(zone: string, on: CalendarDate) {
	return { on, at: new Date(startOfDayIn(zone, on).getTime() + hour * 3_600_000) };
}
