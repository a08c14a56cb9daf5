import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { clockMinute, localDay } from "#app/lib/local-day.ts";

const MINUTE = 60_000;

/** A full hour on the clock, and how many minutes of the day went by before it. */
export type HourMark = { offset: number; clock: number };

/**
 * Where clocks show a full hour on a date in `zone`, the end of the day included. Where they are put back one comes
 * twice, where they are put forward one is missing, and beside both an hour may be shorter.
 */
export function hourMarks(zone: string, date: CalendarDate): HourMark[] {
	const { start, minutes } = localDay(zone, date);
	const marks: HourMark[] = [];
	// Every zone's clocks differ from UTC, and change, by whole quarters of an hour.
	for (let offset = 0; offset < minutes; offset += 15) {
		const clock = clockMinute(zone, new Date(start.getTime() + offset * MINUTE));
		if (clock % 60 === 0) marks.push({ offset, clock });
	}
	return [...marks, { offset: minutes, clock: 1440 }];
}

/** How many minutes of a date went by before an instant; null when it is on another. */
export function offsetIn(zone: string, date: CalendarDate, at: Date): number | null {
	if (todayIn(zone, at) !== date) return null;
	return Math.floor((at.getTime() - localDay(zone, date).start.getTime()) / MINUTE);
}

/** Minutes of a day, from one up to another. */
export type Stretch = { from: number; minutes: number };

/** The hours that are shown: those of a working day, and as far around them as there is something. */
export function shownHours(marks: readonly HourMark[], shown: readonly Stretch[]): Stretch {
	const first = marks.findLast(({ clock }) => clock <= usual.from) ?? marks[0];
	const last = marks.find(({ clock }) => clock >= usual.to) ?? marks.at(-1);
	const from = Math.min(first?.offset ?? 0, ...shown.map((each) => each.from));
	const to = Math.max(last?.offset ?? 0, ...shown.map((each) => each.from + each.minutes));
	const begin = marks.findLast(({ offset }) => offset <= from)?.offset ?? 0;
	const end = marks.find(({ offset }) => offset >= to)?.offset ?? marks.at(-1)?.offset ?? to;
	return { from: begin, minutes: end - begin };
}

const usual = { from: 7 * 60, to: 18 * 60 };
