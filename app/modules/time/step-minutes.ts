import { MINUTES_OF_DAY } from "./read-cell.ts";

/** The next multiple of `interval` minutes above (1) or below (−1), within a day. */
export function stepMinutes(minutes: number, interval: number, direction: 1 | -1): number {
	const steps = minutes / interval;
	const next = direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
	return Math.min(Math.max(next * interval, 0), MINUTES_OF_DAY);
}
