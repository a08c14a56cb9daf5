import { type CalendarDate, calendarDate } from "./calendar-date.ts";

/** What clocks in a zone show. */
export type LocalTime = { date: CalendarDate; hour: number; minute: number };

/** What clocks in `zone` (an IANA name) show at `now`. An hour that comes twice is told twice. */
export function localTime(zone: string, now: Date): LocalTime {
	// Swedish writes dates as ISO 8601 does.
	const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
		timeZone: zone,
		dateStyle: "short",
		timeStyle: "short",
	})
		.format(now)
		.split(" ");
	return {
		date: calendarDate(date),
		hour: Number(time.slice(0, 2)),
		minute: Number(time.slice(3)),
	};
}
