import { formatMinutes } from "#app/lib/duration.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { readSpanFields, type SpanFields } from "#app/modules/time/span-fields.ts";
import type { DayEntry } from "./day-entry.ts";

/** What the address asks the form to hold: an entry, or the clock times of a new one. */
export type Opened = { entry: string; start: string; end: string };

/** Reads it from an address; what is too long is nobody's clock time. */
export function readOpened(query: URLSearchParams): Opened {
	const text = (name: string) => (query.get(name) ?? "").slice(0, 40);
	return { entry: text("entry"), start: text("start"), end: text("end") };
}

/** What stands in duration, start and end before anybody types. */
export function firstSpan(
	{ start, end }: Opened,
	entry: DayEntry | null,
	writing: Writing,
): SpanFields {
	if (!entry) {
		const reading = readSpanFields({ duration: "", start, end });
		const minutes = reading.kind === "span" ? formatMinutes(reading.span.minutes) : "";
		return { duration: minutes, start, end };
	}
	const { times, minutes } = entry;
	const clock = (at: Date | undefined) => (at && times ? clockText(at, times.zone, writing) : "");
	return {
		duration: formatMinutes(minutes),
		start: clock(times?.startedAt),
		end: clock(times?.endedAt),
	};
}
