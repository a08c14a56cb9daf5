import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { machineFacts, othersShare } from "./lib/machine.ts";
import type { Result } from "./lib/result.ts";
import { keepResults } from "./lib/results-file.ts";
import { showResults } from "./lib/show-results.ts";

/** What each `*.bench.ts` exports. */
type Bench = {
	/** What is measured, for the heading. */
	name: string;
	run(): Promise<Result[]>;
};

/** Above this share of the machine in use by others, absolute figures say little; ratios still do. */
const noisyFrom = 0.15;

/**
 * `npm run bench` runs all benches one after the other, `npm run bench http` those whose file names hold the word.
 * Figures are merged into `bench/results.json`.
 */
const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(".bench.ts"))
	.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
	.sort();
if (files.length === 0) throw new Error(`No bench has a name like ${words.join(", ")}.`);
const machine = machineFacts();
for (const file of files) await runBench(file);

async function runBench(file: string): Promise<void> {
	const bench = await readBench(file);
	const share = await othersShare();
	process.stdout.write(`\n── ${bench.name}\n`);
	if (share > noisyFrom) {
		const percent = Math.round(share * 100);
		process.stdout.write(`Others use ${percent} % of this machine: trust the ratios only.\n`);
	}
	const takenAt = new Date();
	const results = await bench.run();
	keepResults(basename(file, ".bench.ts"), machine, { takenAt, othersShare: share }, results);
	process.stdout.write(showResults(results));
}

async function readBench(file: string): Promise<Bench> {
	const bench: unknown = await import(new URL(file, import.meta.url).href);
	if (!isBench(bench)) throw new Error(`bench/${file} does not export name and run.`);
	return bench;
}

function isBench(bench: unknown): bench is Bench {
	if (typeof bench !== "object" || bench === null) return false;
	return "name" in bench && "run" in bench && typeof bench.run === "function";
}
