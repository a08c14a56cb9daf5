import type { Taken } from "./judge-line.ts";
import { mostDoubts, mostKept } from "./limits.ts";
import type { Tally } from "./outcome.ts";
import type { Refused } from "./read-line.ts";

export function emptyTally(): Tally {
	return {
		...{ entries: 0, minutes: 0, wrong: 0, skipped: 0, doubts: 0, first: null, last: null },
		...{ people: {}, refused: [], inDoubt: [] },
	};
}

/** Counts a line that comes in. */
export function countTaken(tally: Tally, { line, memberId, doubts }: Taken): void {
	const person = tally.people[memberId] ?? { entries: 0, minutes: 0 };
	tally.people[memberId] = person;
	for (const { date, minutes } of line.pieces) {
		for (const counts of [tally, person]) {
			counts.entries += 1;
			counts.minutes += minutes;
		}
		tally.first = date < (tally.first ?? "9999") ? date : tally.first;
		tally.last = date > (tally.last ?? "") ? date : tally.last;
	}
	tally.doubts += doubts.length;
	const room = mostDoubts - tally.inDoubt.length;
	tally.inDoubt.push(...doubts.slice(0, room).map((why) => ({ line: line.line, why })));
}

/** Counts a line that does not, and keeps it with its cells up to a limit. */
export function noteRefused(tally: Tally, refused: Refused, cells: readonly string[]): void {
	tally[refused.becomes] += 1;
	if (tally.refused.length < mostKept) tally.refused.push({ ...refused, cells: [...cells] });
}
