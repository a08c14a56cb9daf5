import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { readSpanFields, type SpanFields, type TypedSpan } from "#app/modules/time/span-fields.ts";
import { timedSpan } from "#app/modules/time/timed-span.ts";

type Where = { zone: string; date: CalendarDate; writing: Writing };

/** The fields of a form that follow from those that were typed; null where nothing follows yet. */
export function followSpan(
	typed: SpanFields,
	seen: SpanFields,
	where: Where,
): Partial<SpanFields> | null {
	const reading = readSpanFields(typed, seen);
	if (reading.kind === "refused" || !reading.span.clock) return null;
	return followed({ ...reading.span, clock: reading.span.clock }, where);
}

/** Where the duration says the end, the end; else the duration, and the start if the end said it. */
function followed(
	span: TypedSpan & { clock: NonNullable<TypedSpan["clock"]> },
	where: Where,
): Partial<SpanFields> | null {
	const timed = timedSpan(span, where);
	const [first, last] = timed.kind === "timed" ? [timed.parts[0], timed.parts.at(-1)] : [];
	if (!first || !last) return null;
	const clock = (at: Date) => clockText(at, where.zone, where.writing);
	if (span.clock.end === null) return { end: clock(last.endedAt) };
	const minutes = (last.endedAt.getTime() - first.startedAt.getTime()) / 60_000;
	return { duration: formatMinutes(minutes), start: clock(first.startedAt) };
}
