import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { readClock } from "./read-clock.ts";
import { type DateOrder, readDate } from "./read-date.ts";

/** What a cell says of when: a date, a time of day (seconds), both, or an instant where it names its distance from UTC. */
export type Moment = {
	readonly date: CalendarDate | null;
	readonly seconds: number | null;
	readonly instant: Date | null;
};

const withOffset =
	/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i;
const parts = /^(\S*\d)[T ]\s*(\d{1,2}[:.h]\d.*|\d{1,2}\s*[ap]\.?m\.?)$/i;

/** No moment is written longer. Longer text is not even looked at: a pattern could take minutes over it. */
const longest = 60;

/** Reads `09:00`, `2026-01-05`, `05/01/2026 9:00 am` or `2026-01-05T09:00:00+02:00`; null where it is none of them. */
export function readMoment(text: string, order: DateOrder | null): Moment | null {
	if (text.length > longest) return null;
	if (withOffset.test(text)) {
		const instant = new Date(text.replace(" ", "T").replace(" ", ""));
		return Number.isNaN(instant.getTime()) ? null : { date: null, seconds: null, instant };
	}
	const date = readDate(text, order);
	if (date) return { date, seconds: null, instant: null };
	const seconds = readClock(text);
	if (seconds !== null) return { date: null, seconds, instant: null };
	const both = parts.exec(text);
	const [day, time] = [readDate(both?.[1] ?? "", order), readClock(both?.[2] ?? "")];
	return day && time !== null ? { date: day, seconds: time, instant: null } : null;
}
