import { addDays, type CalendarDate, startOfDayIn, todayIn } from "./calendar-date.ts";
import { localTime } from "./local-time.ts";
import { zoneOffset } from "./zone-offset.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A date as clocks in a zone live through it: half-open, 1,440 minutes but where they are put forward or back. */
export type LocalDay = { start: Date; end: Date; minutes: number };

/** The day of `date` in `zone` (an IANA name). */
export function localDay(zone: string, date: CalendarDate): LocalDay {
	const [start, end] = [startOfDayIn(zone, date), startOfDayIn(zone, addDays(date, 1))];
	return { start, end, minutes: (end.getTime() - start.getTime()) / MINUTE };
}

/** What a clock's reading on a date is. `at` twice: the first and the second time that clocks show it. */
export type ClockReading =
	| { kind: "once"; at: Date }
	| { kind: "twice"; at: readonly [Date, Date] }
	/** Clocks were put forward over it, from `from` on, which they show as minute `next` of the day. */
	| { kind: "never"; from: Date; next: number };

/** When clocks in `zone` show `minute` (0 to 1,439) of `date`. */
export function clockReading(zone: string, date: CalendarDate, minute: number): ClockReading {
	const wall = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE;
	const found = [zoneOffset(zone, wall - DAY), zoneOffset(zone, wall + DAY)].map(
		(offset) => wall - offset,
	);
	const at = [...new Set(found)]
		.filter((time) => time + zoneOffset(zone, time) === wall)
		.sort((a, b) => a - b);
	const [first, second] = at;
	if (first !== undefined && second !== undefined)
		return { kind: "twice", at: [new Date(first), new Date(second)] };
	if (first !== undefined) return { kind: "once", at: new Date(first) };
	const from = changeBetween(zone, Math.min(...found), Math.max(...found));
	const { hour, minute: past } = localTime(zone, from);
	return { kind: "never", from, next: hour * 60 + past };
}

/** The minute of its day that clocks in `zone` show at an instant. */
export function clockMinute(zone: string, at: Date): number {
	const { hour, minute } = localTime(zone, at);
	return hour * 60 + minute;
}

/** A piece of a stretch of time that lies on one date. */
export type DatedSpan = { date: CalendarDate; startedAt: Date; endedAt: Date; minutes: number };

/** Cuts a stretch of whole minutes at each midnight of `zone`; the parts follow one another and add up to it. */
export function splitAtMidnight(zone: string, startedAt: Date, endedAt: Date): DatedSpan[] {
	const parts: DatedSpan[] = [];
	for (let from = startedAt; from < endedAt; ) {
		const date = todayIn(zone, from);
		const midnight = startOfDayIn(zone, addDays(date, 1));
		const to = midnight < endedAt ? midnight : endedAt;
		const minutes = (to.getTime() - from.getTime()) / MINUTE;
		parts.push({ date, startedAt: from, endedAt: to, minutes });
		from = to;
	}
	return parts;
}

/** The instant between two at which the zone's offset changes. */
function changeBetween(zone: string, low: number, high: number): Date {
	const before = zoneOffset(zone, low);
	let [from, to] = [low, high];
	while (to - from > MINUTE) {
		const middle = from + Math.floor((to - from) / (2 * MINUTE)) * MINUTE;
		if (zoneOffset(zone, middle) === before) from = middle;
		else to = middle;
	}
	return new Date(to);
}
