import { calendarDate } from "#app/lib/calendar-date.ts";
import { clockReading } from "#app/lib/local-day.ts";
import type { DemoEntry } from "./demo-time.ts";

export type TimedEntry = DemoEntry & { startedAt: Date; endedAt: Date; zone: string };

/** From eight on, one after another, with three quarters of an hour for lunch; the entries are of one day. */
export function withTimes(entries: readonly DemoEntry[], zone: string): TimedEntry[] {
	let minute = 8 * 60;
	return entries.map((entry) => {
		if (minute >= 12 * 60 && minute < 13 * 60) minute += 45;
		const reading = clockReading(zone, calendarDate(entry.date), minute);
		if (reading.kind !== "once") throw new Error(`${zone} changes its clocks by day`);
		minute += entry.minutes;
		const startedAt = reading.at;
		const endedAt = new Date(startedAt.getTime() + entry.minutes * 60_000);
		return { ...entry, startedAt, endedAt, zone };
	});
}
