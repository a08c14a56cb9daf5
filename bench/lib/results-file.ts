import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type MachineFacts, machineSchema } from "./machine.ts";
import { type Result, resultSchema } from "./result.ts";

const file = fileURLToPath(new URL("../results.json", import.meta.url));

const keptSchema = z.object({
	machine: machineSchema,
	results: z.array(
		resultSchema.extend({
			bench: z.string(),
			/** ISO 8601. */
			takenAt: z.string(),
			/** The share of the machine that others used when the bench began, 0 to 1. */
			othersShare: z.number(),
		}),
	),
});

type Kept = z.infer<typeof keptSchema>;

/** When and beside whom a bench ran. */
export type Occasion = { takenAt: Date; othersShare: number };

/**
 * Keeps a bench's figures in place of those that it gave before. Other benches' stay, if they are of the same
 * machine: figures of two machines never stand side by side.
 */
export function keepResults(
	bench: string,
	machine: MachineFacts,
	occasion: Occasion,
	results: readonly Result[],
): void {
	const before = existsSync(file) ? readKept(file) : null;
	const sameMachine = isDeepStrictEqual(before?.machine, machine) ? (before?.results ?? []) : [];
	const others = sameMachine.filter((kept) => kept.bench !== bench);
	const own = results.map((result) => ({
		bench,
		...rounded(result),
		takenAt: occasion.takenAt.toISOString(),
		othersShare: fourDigits(occasion.othersShare),
	}));
	const all = [...others, ...own].sort((a, b) => a.bench.localeCompare(b.bench, "en"));
	const kept: Kept = { machine, results: all };
	writeFileSync(file, `${JSON.stringify(kept, null, "\t")}\n`);
}

function readKept(path: string): Kept {
	return keptSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** More digits would only show the noise. */
function rounded(result: Result): Result {
	const [least, most] = result.spread;
	const { ratio } = result;
	return {
		...result,
		value: fourDigits(result.value),
		spread: [fourDigits(least), fourDigits(most)],
		...(ratio ? { ratio: { ...ratio, value: fourDigits(ratio.value) } } : {}),
	};
}

function fourDigits(value: number): number {
	return Number(value.toPrecision(4));
}
