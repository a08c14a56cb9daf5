import type { Stretch } from "./day-frame.ts";

/** Which part of a block is pulled. */
export type Pull = "whole" | "start" | "end";

/** A block after it, or one of its ends, was pulled by so many minutes; inside the day, never shorter than a step. */
export function pulled(
	block: Stretch,
	pull: Pull,
	by: number,
	{ step, minutesOfDay }: { step: number; minutesOfDay: number },
): Stretch {
	const end = block.from + block.minutes;
	switch (pull) {
		case "whole":
			return { ...block, from: between(block.from + by, 0, minutesOfDay - block.minutes) };
		case "start": {
			const from = between(block.from + by, 0, end - Math.min(step, block.minutes));
			return { from, minutes: end - from };
		}
		case "end": {
			const shortest = block.from + Math.min(step, block.minutes);
			return { from: block.from, minutes: between(end + by, shortest, minutesOfDay) - block.from };
		}
		default:
			return pull satisfies never;
	}
}

/** The stretch that is drawn from one minute to another, in whole steps and at least one. */
export function drawn(from: number, to: number, step: number, minutesOfDay: number): Stretch {
	const first = Math.floor(Math.min(from, to) / step) * step;
	const last = Math.ceil(Math.max(from, to) / step) * step;
	const end = Math.min(Math.max(last, first + step), minutesOfDay);
	return { from: first, minutes: end - first };
}

/** So many minutes in whole steps, to the nearest. */
export function inSteps(minutes: number, step: number): number {
	return Math.round(minutes / step) * step;
}

function between(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
