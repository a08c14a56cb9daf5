import { daysBetween } from "./calendar-date.ts";
import { formatDateShort } from "./date-text.ts";
import { localTime } from "./local-time.ts";

/** When something was, as clocks in `zone` showed it: `today 09:02`, `yesterday 17:30`, `14 Nov 2026`. */
export function momentText(at: Date, now: Date, zone: string): string {
	const { date } = localTime(zone, at);
	const clock = clockText(at, zone);
	switch (daysBetween(date, localTime(zone, now).date)) {
		case 0:
			return `today ${clock}`;
		case 1:
			return `yesterday ${clock}`;
		default:
			return formatDateShort(date);
	}
}

/** The same to the minute however long ago, or ahead: `today 09:02`, `14 Nov 2026, 17:30`. */
export function minuteText(at: Date, now: Date, zone: string): string {
	const { date } = localTime(zone, at);
	const day = date === localTime(zone, now).date ? "today" : `${formatDateShort(date)},`;
	return `${day} ${clockText(at, zone)}`;
}

/** `09:02` */
export function clockText(at: Date, zone: string): string {
	const { hour, minute } = localTime(zone, at);
	return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, "0");
}
