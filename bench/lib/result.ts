import { z } from "zod";

/** One figure. `value` is the median of the runs, `spread` the smallest and the largest of them. */
export const resultSchema = z.object({
	name: z.string(),
	value: z.number(),
	/** "ms", "tenants/s", "requests/s", "kB", "GB" … */
	unit: z.string(),
	spread: z.tuple([z.number(), z.number()]),
	/** What it ought to reach: at least or at most so many of the unit. */
	aim: z.union([z.object({ atLeast: z.number() }), z.object({ atMost: z.number() })]).optional(),
	/** The same in a bare form or a peer, measured in the same run: `value` is ours divided by theirs. */
	ratio: z.object({ to: z.string(), value: z.number() }).optional(),
	/** A word on what the figure means or what bounds it. */
	note: z.string().optional(),
});

export type Result = z.infer<typeof resultSchema>;

/** A figure from what single runs gave. */
export function resultOf(
	name: string,
	unit: string,
	runs: readonly number[],
	more: Pick<Partial<Result>, "aim" | "ratio" | "note"> = {},
): Result {
	const spread: Result["spread"] = [Math.min(...runs), Math.max(...runs)];
	return { name, value: median(runs), unit, spread, ...more };
}

export function median(numbers: readonly number[]): number {
	return quantile(numbers, 0.5);
}

/** The value below which a share (0 to 1) of the numbers lies, by linear interpolation. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const low = sorted[Math.floor(at)] ?? Number.NaN;
	const high = sorted[Math.ceil(at)] ?? Number.NaN;
	return low + (high - low) * (at - Math.floor(at));
}

/** Null where there is no aim. */
export function isReached({ value, aim }: Pick<Result, "value" | "aim">): boolean | null {
	if (!aim) return null;
	return "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
}
