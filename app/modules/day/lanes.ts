import type { Stretch } from "./day-frame.ts";

/** Where a block stands beside those that it shares time with: the first of two lanes is 0 of 2. */
export type Lane = { lane: number; of: number };

/** Lower than this a block cannot be read or hit: it takes as much room. In minutes. */
export const SHORTEST_SHOWN = 24;

/** Puts blocks that share time, or would on the screen, side by side; in the order in which they are given, by start. */
export function laneOf<Block extends Stretch>(blocks: readonly Block[]): Map<Block, Lane> {
	const placed = new Map<Block, Lane>();
	for (const cluster of clusters([...blocks].sort((a, b) => a.from - b.from))) {
		const ends: number[] = [];
		const lanes = cluster.map((block) => {
			const free = ends.findIndex((end) => end <= block.from);
			const lane = free < 0 ? ends.length : free;
			ends[lane] = endOf(block);
			return lane;
		});
		for (const [index, block] of cluster.entries())
			placed.set(block, { lane: lanes[index] ?? 0, of: ends.length });
	}
	return placed;
}

/** Blocks in a row of which each shares time with one before it. */
function clusters<Block extends Stretch>(sorted: readonly Block[]): Block[][] {
	const found: Block[][] = [];
	let until = -1;
	for (const block of sorted) {
		if (block.from < until) found.at(-1)?.push(block);
		else found.push([block]);
		until = Math.max(until, endOf(block));
	}
	return found;
}

function endOf({ from, minutes }: Stretch): number {
	return from + Math.max(minutes, SHORTEST_SHOWN);
}
