import { daysBetween } from "./calendar-date.ts";
import { formatDateShort } from "./date-text.ts";
import { localTime } from "./local-time.ts";
import type { Writing } from "./writing.ts";

/** When something was, as clocks in `zone` showed it: `today 09:02`, `yesterday 17:30`, `14 Nov 2026`. */
export function momentText(at: Date, now: Date, zone: string, writing: Writing): string {
	const { date } = localTime(zone, at);
	const clock = clockText(at, zone, writing);
	switch (daysBetween(date, localTime(zone, now).date)) {
		case 0:
			return `today ${clock}`;
		case 1:
			return `yesterday ${clock}`;
		default:
			return formatDateShort(date, writing);
	}
}

/** The same to the minute however long ago, or ahead: `today 09:02`, `14 Nov 2026, 17:30`. */
export function minuteText(at: Date, now: Date, zone: string, writing: Writing): string {
	const { date } = localTime(zone, at);
	const day = date === localTime(zone, now).date ? "today" : `${formatDateShort(date, writing)},`;
	return `${day} ${clockText(at, zone, writing)}`;
}

/** `09:02`, `9:02 AM` */
export function clockText(at: Date, zone: string, writing: Writing): string {
	const { hour, minute } = localTime(zone, at);
	return clockMinuteText(hour * 60 + minute, writing);
}

/** A minute of the day (1,440 is its end) as clocks write it: `09:02`, `24:00`, `9:02 AM`. */
export function clockMinuteText(minuteOfDay: number, writing: Writing): string {
	const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
	if (writing.isTwelveHours) {
		return `${hour % 12 || 12}:${twoDigits(minute)} ${hour % 24 < 12 ? "AM" : "PM"}`;
	}
	return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, "0");
}
