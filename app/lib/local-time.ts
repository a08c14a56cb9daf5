import { type CalendarDate, todayIn } from "./calendar-date.ts";

/** What clocks in a zone show. */
export type LocalTime = { date: CalendarDate; hour: number; minute: number };

/** What clocks in `zone` (an IANA name) show at `now`. An hour that comes twice is told twice. */
export function localTime(zone: string, now: Date): LocalTime {
	const parts = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		hourCycle: "h23",
		hour: "numeric",
		minute: "numeric",
	}).formatToParts(now);
	const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return { date: todayIn(zone, now), hour: read("hour"), minute: read("minute") };
}
