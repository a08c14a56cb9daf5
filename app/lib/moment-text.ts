import { daysBetween } from "./calendar-date.ts";
import { formatDateShort } from "./date-text.ts";
import { localTime } from "./local-time.ts";

/** When something was, as clocks in `zone` showed it: `today 09:02`, `yesterday 17:30`, `14 Nov 2026`. */
export function momentText(at: Date, now: Date, zone: string): string {
	const then = localTime(zone, at);
	const clock = `${twoDigits(then.hour)}:${twoDigits(then.minute)}`;
	switch (daysBetween(then.date, localTime(zone, now).date)) {
		case 0:
			return `today ${clock}`;
		case 1:
			return `yesterday ${clock}`;
		default:
			return formatDateShort(then.date);
	}
}

function twoDigits(value: number): string {
	return String(value).padStart(2, "0");
}
