import { type DatedSpan, splitAtMidnight } from "#app/lib/local-day.ts";
import { wholeMinutes } from "#app/modules/time/timed-span.ts";

/** How much of a timer is kept: all of it, or from an instant to another. */
export type Keep = { kind: "all" } | { kind: "part"; from: Date; until: Date };

type Ran = { startedAt: Date; zone: string };

/**
 * What a timer that is stopped `now` comes to, day by day; nothing where that is less than a minute. Null where what is
 * to be kept does not lie within the time that it ran.
 */
export function keptParts(ran: Ran, keep: Keep, now: Date): DatedSpan[] | null {
	const whole = wholeMinutes(ran.startedAt, now);
	if (keep.kind === "all") return splitAtMidnight(ran.zone, whole.startedAt, whole.endedAt);
	const { from, until } = keep;
	if (from < whole.startedAt || until > whole.endedAt || from >= until) return null;
	return splitAtMidnight(ran.zone, from, until);
}
