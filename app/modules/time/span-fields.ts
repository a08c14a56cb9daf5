import { formatMinutes } from "#app/lib/duration.ts";
import { parseClock } from "#app/lib/parse-clock.ts";
import { readCell } from "./read-cell.ts";

/** What is typed of how long work took and when it was. */
export type SpanFields = { duration: string; start: string; end: string };
export type SpanField = keyof SpanFields;

/** Minutes, with clock times as minutes of the day (an end of 1,440 is midnight) where both are known. */
export type TypedSpan = { minutes: number; clock: { start: number; end: number | null } | null };

export type SpanFieldsReading =
	| { kind: "span"; span: TypedSpan }
	| { kind: "refused"; errors: Partial<Record<SpanField, string>> };

/**
 * Reads duration, start and end as they are typed; `seen` is what stood in the form without anybody's typing. Two of
 * them say the third: a new end the duration, a new start or duration the end. `end` is null where the duration says
 * it: clocks may change in between.
 */
export function readSpanFields(typed: SpanFields, seen: SpanFields = nothing): SpanFieldsReading {
	const start = parseClock(typed.start);
	const end = parseClock(typed.end);
	const duration = readCell(typed.duration);
	const errors = errorsOf({ duration, start, end });
	if (Object.keys(errors).length > 0) return { kind: "refused", errors };
	const minutes = duration.kind === "minutes" ? duration.minutes : null;
	const to = end.kind === "minute" ? end.minute || DAY : null;
	if (start.kind !== "minute") return withoutStart(minutes, to);
	if (start.minute === DAY) return refuse({ start: "24:00 is the next day. Type it there." });
	if (minutes === null) return to === null ? endMissing : until(start.minute, to);
	return settle({ start: start.minute, minutes, end: to }, typed, seen);
}

/** Where start and duration are there, and maybe an end. */
function settle(
	{ start, minutes, end }: { start: number; minutes: number; end: number | null },
	typed: SpanFields,
	seen: SpanFields,
): SpanFieldsReading {
	const isTouched = (field: SpanField) => typed[field].trim() !== seen[field].trim();
	if (end === null || !isTouched("end")) return lasting(start, minutes);
	if (!isTouched("duration")) return until(start, end);
	return lengthOf(start, end) === minutes
		? lasting(start, minutes)
		: disagreeing(start, end, minutes);
}

function withoutStart(minutes: number | null, end: number | null): SpanFieldsReading {
	if (minutes === null) return end === null ? nothingTyped : startMissing;
	return end === null ? plain(minutes) : endingAt(end, minutes);
}

const DAY = 1440;
const nothing: SpanFields = { duration: "", start: "", end: "" };

function lasting(start: number, minutes: number): SpanFieldsReading {
	return { kind: "span", span: { minutes, clock: { start, end: null } } };
}

function until(start: number, end: number): SpanFieldsReading {
	return { kind: "span", span: { minutes: lengthOf(start, end), clock: { start, end } } };
}

/** An end that is not after the start is meant on the next day. */
function lengthOf(start: number, end: number): number {
	return end > start ? end - start : end + 1440 - start;
}

function disagreeing(start: number, end: number, minutes: number): SpanFieldsReading {
	const [is, isNot] = [formatMinutes(lengthOf(start, end)), formatMinutes(minutes)];
	return refuse({
		duration: `From start to end it is ${is}, not ${isNot}. Empty one of the three.`,
	});
}

function endingAt(end: number, minutes: number): SpanFieldsReading {
	if (minutes > end)
		return refuse({ start: "That begins on the day before. Type its start there." });
	return { kind: "span", span: { minutes, clock: { start: end - minutes, end } } };
}

function plain(minutes: number): SpanFieldsReading {
	return { kind: "span", span: { minutes, clock: null } };
}

const nothingTyped = refuse({ duration: "Type how long it took: 1:30, 1.5 or 90m." });
const startMissing = refuse({ start: "Type when it started, or how long it took." });
const endMissing = refuse({ duration: "Type how long it took, or when it ended." });

function errorsOf(
	readings: Record<SpanField, { kind: string; message?: string }>,
): Partial<Record<SpanField, string>> {
	return Object.fromEntries(
		Object.entries(readings).flatMap(([field, { message }]) => (message ? [[field, message]] : [])),
	);
}

function refuse(errors: Partial<Record<SpanField, string>>): SpanFieldsReading {
	return { kind: "refused", errors };
}
