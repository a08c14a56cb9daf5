import { zoneOffset } from "#app/lib/zone-offset.ts";
import type { Rounding, RoundingMode } from "./rounding-rule.ts";

/** What of an entry is rounded. Times are instants; both or neither are set, with the zone they were taken in. */
export type WorkedTime = {
	readonly minutes: number;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
	readonly zone: string | null;
};

/** A clock time before and after, in seconds since local midnight. */
export type MovedClock = { readonly from: number; readonly to: number };

export type RoundedTime = {
	/** Minutes for the bill. */
	readonly minutes: number;
	/** Minutes between the rounded begin and end, before they were rounded themselves. */
	readonly between: number;
	readonly begin: MovedClock | null;
	readonly end: MovedClock | null;
};

type Direction = "down" | "up" | "nearest";

const directions: Readonly<
	Record<RoundingMode, { begin: Direction; end: Direction; duration: Direction }>
> = {
	default: { begin: "down", end: "up", duration: "up" },
	closest: { begin: "nearest", end: "nearest", duration: "nearest" },
	floor: { begin: "down", end: "down", duration: "down" },
	ceil: { begin: "up", end: "up", duration: "up" },
};

/**
 * One entry rounded for the bill (domain/time.md, "Actual and billed"): its begin, its end, the duration anew, then the
 * duration. Begin and end move on the clock of the entry's zone, so a day of 23 or 25 hours needs no rule of its own.
 * What was not worked between the two stays so.
 */
export function roundEntry(worked: WorkedTime, { mode, intervalMinutes }: Rounding): RoundedTime {
	const { minutes, startedAt, endedAt, zone } = worked;
	const untouched = { minutes, between: minutes, begin: null, end: null };
	if (intervalMinutes === 0) return untouched;
	const way = directions[mode];
	const rounded = (between: number) => roundTo(between, intervalMinutes, way.duration);
	if (!startedAt || !endedAt || !zone) return { ...untouched, minutes: rounded(minutes) };
	const begin = movedClock(startedAt, zone, intervalMinutes, way.begin);
	const end = movedClock(endedAt, zone, intervalMinutes, way.end);
	const elapsed = (endedAt.getTime() - startedAt.getTime()) / 1000;
	const unworked = Math.max(0, Math.trunc(elapsed / 60 - minutes));
	const seconds = elapsed + (end.to - end.from) - (begin.to - begin.from);
	const between = Math.max(0, Math.round(seconds / 60) - unworked);
	return { minutes: rounded(between), between, begin, end };
}

/** A sum of minutes rounded as durations are. */
export function roundMinutes(minutes: number, { mode, intervalMinutes }: Rounding): number {
	if (intervalMinutes === 0) return minutes;
	return roundTo(minutes, intervalMinutes, directions[mode].duration);
}

function movedClock(at: Date, zone: string, interval: number, way: Direction): MovedClock {
	const wall = at.getTime() + zoneOffset(zone, at.getTime());
	const from = (((wall / 1000) % 86_400) + 86_400) % 86_400;
	return { from, to: roundTo(from, interval * 60, way) };
}

/** To a multiple of the interval; what is one stays. An exact half goes down. */
function roundTo(value: number, interval: number, way: Direction): number {
	const beyond = value % interval;
	if (beyond === 0) return value;
	const isUp = way === "up" || (way === "nearest" && beyond * 2 > interval);
	return value - beyond + (isUp ? interval : 0);
}
