import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth, weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { clockReading, type DatedSpan } from "#app/lib/local-day.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { EntryPart } from "#app/modules/time/save-entry.server.ts";
import { readSpanFields, type SpanField, type TypedSpan } from "#app/modules/time/span-fields.ts";
import { timedSpan, type Which } from "#app/modules/time/timed-span.ts";
import type { DayEntry } from "./day-entry.ts";
import type { EntryFields } from "./entry-fields.ts";

export type PartsReading =
	| { kind: "parts"; parts: EntryPart[] }
	| {
			kind: "refused";
			errors: Partial<Record<SpanField, string>>;
			/** The clock time that comes twice on this day. */
			ask?: "start" | "end";
			/** It passes midnight and could be cut there: what each day would have. */
			split?: string;
	  };

type Where = { date: CalendarDate; zone: string; writing: Writing };

/**
 * What an entry's form asks to be kept, day by day. Times that nobody touched stay the instants that they were, by
 * whatever clock they are read now.
 */
export function entryParts(
	fields: Pick<EntryFields, "typed" | "seen" | "which" | "split">,
	where: Where,
	current: DayEntry | null,
): PartsReading {
	const stays = current?.date === where.date ? current : null;
	if (stays && isUntouched(fields)) return { kind: "parts", parts: [partOf(stays)] };
	const reading = readSpanFields(fields.typed, fields.seen);
	if (reading.kind === "refused") return reading;
	const { minutes, clock } = reading.span;
	if (!clock) return { kind: "parts", parts: [{ date: where.date, minutes, times: null }] };
	const zone = stays?.times?.zone ?? where.zone;
	return timedParts({ minutes, clock }, { ...where, zone }, fields, stays);
}

function timedParts(
	span: TypedSpan & { clock: NonNullable<TypedSpan["clock"]> },
	where: Where,
	{ typed, seen, which, split }: Pick<EntryFields, "typed" | "seen" | "which" | "split">,
	stays: DayEntry | null,
): PartsReading {
	const asBefore = typed.start.trim() === seen.start.trim() ? whichOf(stays, span.clock.start) : {};
	const timed = timedSpan(span, where, { ...asBefore, ...which });
	switch (timed.kind) {
		case "refused":
			return timed;
		case "ask":
			return { kind: "refused", errors: { [timed.field]: timed.message }, ask: timed.field };
		case "timed":
			if (timed.parts.length > 1 && !split) return pastMidnight(timed.parts, where.writing);
			return {
				kind: "parts",
				parts: timed.parts.map(({ date, minutes, ...times }) => ({
					...{ date, minutes, times: { ...times, zone: where.zone } },
				})),
			};
		default:
			return timed satisfies never;
	}
}

function pastMidnight(parts: readonly DatedSpan[], writing: Writing): PartsReading {
	const said = parts.map(
		({ date, minutes }) =>
			`${formatMinutes(minutes)} on ${weekdayName(date)} ${formatDayAndMonth(date, writing)}`,
	);
	const split = said.join(" and ");
	const message = `That passes midnight, and time belongs to its day. Cut it there: ${split}.`;
	return { kind: "refused", errors: { end: message }, split };
}

function isUntouched({ typed, seen }: Pick<EntryFields, "typed" | "seen">): boolean {
	const fields = ["duration", "start", "end"] as const;
	return fields.every((field) => typed[field].trim() === seen[field].trim());
}

function partOf({ date, minutes, times }: DayEntry): EntryPart {
	if (!times) return { date, minutes, times: null };
	const { startedAt, endedAt, zone } = times;
	return { date, minutes, times: { startedAt, endedAt, zone } };
}

/** Which of two it was that an entry started at. */
function whichOf(entry: DayEntry | null, minute: number): { start?: Which } {
	if (!entry?.times) return {};
	const reading = clockReading(entry.times.zone, entry.date, minute);
	if (reading.kind !== "twice") return {};
	const isSecond = reading.at[1].getTime() === entry.times.startedAt.getTime();
	return { start: isSecond ? "second" : "first" };
}
