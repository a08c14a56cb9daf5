import { roundMinutes } from "./round-entry.ts";
import type { Rounding } from "./rounding-rule.ts";

type Part = { readonly id: string; readonly minutes: number };

/** What each entry of the day has of the rounded sum. */
export type RoundedDay = {
	readonly worked: number;
	readonly billed: number;
	readonly parts: ReadonlyMap<string, number>;
};

/**
 * What a member worked on a project in a day, rounded as one sum. The longest entry takes the whole difference, of
 * two as long the older one; where less is billed than worked and it cannot give that much, the next longest gives
 * the rest. So the parts always add up to the sum.
 */
export function roundDay(entries: readonly Part[], rounding: Rounding): RoundedDay {
	const worked = entries.reduce((sum, { minutes }) => sum + minutes, 0);
	const billed = roundMinutes(worked, rounding);
	let difference = billed - worked;
	const parts = new Map<string, number>();
	for (const { id, minutes } of [...entries].sort(byLength)) {
		const change = Math.max(difference, -minutes);
		parts.set(id, minutes + change);
		difference -= change;
	}
	return { worked, billed, parts };
}

function byLength(a: Part, b: Part): number {
	return b.minutes - a.minutes || (a.id < b.id ? -1 : 1);
}
