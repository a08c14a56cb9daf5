import { formatMinutes } from "#app/lib/duration.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";

type Times = { startedAt: Date; endedAt: Date; zone: string };

/** `08:00–09:30`, by the clocks of the zone in which it was taken. */
export function timesText({ startedAt, endedAt, zone }: Times, writing: Writing): string {
	return `${clockText(startedAt, zone, writing)}–${clockText(endedAt, zone, writing)}`;
}

/** What an entry is by now: `1:30, 08:00–09:30, “Grades”`. */
export function entryText(
	entry: { minutes: number; note: string } & (Times | { [Key in keyof Times]: Times[Key] | null }),
	writing: Writing,
): string {
	const { startedAt, endedAt, zone, minutes, note } = entry;
	const isTimed = startedAt && endedAt && zone;
	const times = isTimed ? timesText({ startedAt, endedAt, zone }, writing) : "";
	return [formatMinutes(minutes), times, note && `“${note}”`].filter(Boolean).join(", ");
}
