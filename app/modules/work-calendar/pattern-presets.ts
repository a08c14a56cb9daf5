import { patternTotal } from "./pattern-text.ts";

/** Patterns that many have, to begin with. */
const presets = {
	"five-days": { label: "Five days", weeks: [[1, 1, 1, 1, 1]] },
	"four-days": { label: "Four days", weeks: [[1, 1, 1, 1]] },
	compressed: { label: "Four long days", weeks: [[1.25, 1.25, 1.25, 1.25]] },
	fortnight: {
		label: "Nine-day fortnight",
		weeks: [
			[1.125, 1.125, 1.125, 1.125, 1],
			[1.125, 1.125, 1.125, 1.125],
		],
	},
	mornings: { label: "Half days", weeks: [[0.5, 0.5, 0.5, 0.5, 0.5]] },
} as const;

export type Preset = { readonly name: string; readonly label: string; readonly total: string };

/** @param usualMinutes of a working day */
export function presetsFor(usualMinutes: number): Preset[] {
	return Object.entries(presets).map(([name, { label }]) => {
		return { name, label, total: patternTotal(presetMinutes(name, usualMinutes) ?? []) };
	});
}

/** The minutes of a preset, whole weeks from Monday; null where there is none of that name. */
export function presetMinutes(name: string | null, usualMinutes: number): number[] | null {
	const preset = Object.entries(presets).find(([known]) => known === name)?.[1];
	if (!preset) return null;
	return preset.weeks.flatMap((days) =>
		Array.from({ length: 7 }, (_, day) => Math.round((days[day] ?? 0) * usualMinutes)),
	);
}
