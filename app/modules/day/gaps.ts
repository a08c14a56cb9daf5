import type { Stretch } from "./day-frame.ts";

/** A quarter of an hour is worth an offer. */
const SHORTEST = 15;

/** The stretches between what is captured that hold nothing: offered, never filled by themselves. */
export function gapsBetween(captured: readonly Stretch[]): Stretch[] {
	const gaps: Stretch[] = [];
	let until: number | null = null;
	for (const { from, minutes } of [...captured].sort((a, b) => a.from - b.from)) {
		if (until !== null && from - until >= SHORTEST)
			gaps.push({ from: until, minutes: from - until });
		until = Math.max(until ?? 0, from + minutes);
	}
	return gaps;
}
