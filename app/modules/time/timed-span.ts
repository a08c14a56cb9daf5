import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { clockReading, type DatedSpan, localDay, splitAtMidnight } from "#app/lib/local-day.ts";
import { clockMinuteText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { SpanField, TypedSpan } from "./span-fields.ts";

const MINUTE = 60_000;

/** Which of the two is meant, where clocks show a time twice. */
export type Which = "first" | "second";

export type TimedSpan =
	/** One part, or more where it passes midnight. */
	| { kind: "timed"; parts: DatedSpan[] }
	| { kind: "refused"; errors: Partial<Record<SpanField, string>> }
	/** The time comes twice on that day. */
	| { kind: "ask"; field: "start" | "end"; message: string };

type Where = { zone: string; date: CalendarDate; writing: Writing };

/**
 * When typed clock times were, on a date in a zone. Minutes between are those that went by: on a day on which clocks
 * change they are not what the clock times differ by. A time that clocks skip is refused, one that they show twice is
 * asked for.
 */
export function timedSpan(
	{ minutes, clock }: TypedSpan & { clock: NonNullable<TypedSpan["clock"]> },
	where: Where,
	which: Partial<Record<"start" | "end", Which>> = {},
): TimedSpan {
	const start = instantOf("start", clock.start, where, which.start);
	if (!(start instanceof Date)) return start;
	const end =
		clock.end === null
			? new Date(start.getTime() + minutes * MINUTE)
			: endOf(clock.end, start, where, which.end);
	if (!(end instanceof Date)) return end;
	return { kind: "timed", parts: splitAtMidnight(where.zone, start, end) };
}

/** An end after the start on its day, else on the next. */
function endOf(
	minute: number,
	start: Date,
	where: Where,
	which: Which | undefined,
): Date | Exclude<TimedSpan, { kind: "timed" }> {
	const { zone, date } = where;
	if (minute === 1440) return localDay(zone, date).end;
	const reading = clockReading(zone, date, minute);
	const later = reading.kind === "twice" ? reading.at.filter((at) => at > start) : [];
	if (later.length === 1 && later[0]) return later[0];
	const end = instantOf("end", minute, where, which);
	if (!(end instanceof Date) || end > start) return end;
	return instantOf("end", minute, { ...where, date: addDays(date, 1) }, which);
}

function instantOf(
	field: "start" | "end",
	minute: number,
	{ zone, date, writing }: Where,
	which: Which | undefined,
): Date | Exclude<TimedSpan, { kind: "timed" }> {
	const reading = clockReading(zone, date, minute);
	const said = clockMinuteText(minute, writing);
	switch (reading.kind) {
		case "once":
			return reading.at;
		case "twice":
			if (which) return reading.at[which === "first" ? 0 : 1];
			return {
				kind: "ask",
				field,
				message: `Clocks go back on this day: ${said} comes twice. Say which one it was.`,
			};
		case "never": {
			const next = clockMinuteText(reading.next, writing);
			const message = `Clocks go forward on this day: there is no ${said}. Type ${next} or later.`;
			return { kind: "refused", errors: { [field]: message } };
		}
		default:
			return reading satisfies never;
	}
}

/**
 * What a stretch of real time is in whole minutes: both ends to the nearest minute, a half up, so that stretches that
 * follow one another never overlap and together are as long as the whole.
 */
export function wholeMinutes(startedAt: Date, endedAt: Date): { startedAt: Date; endedAt: Date } {
	return { startedAt: nearest(startedAt), endedAt: nearest(endedAt) };
}

function nearest(at: Date): Date {
	return new Date(Math.floor(at.getTime() / MINUTE + 0.5) * MINUTE);
}
