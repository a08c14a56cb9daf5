/**
 * Runs the product's checks: `check`, `e2e`, `long`, or several of them in order. Each step's output is
 * shown as it comes; the last line adds up all runners: `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { env as environment } from "node:process";

type Tally = { passed: number; failed: number; skipped: number };
type Step = {
	name: string;
	command: string;
	args: string[];
	report?: string;
	env?: Record<string, string>;
};

const vitestReport = ".artifacts/vitest.json";
const playwrightReport = ".artifacts/playwright.json";

const plans: Record<string, Step[]> = {
	check: [
		{ name: "format and lint", command: "biome", args: ["check", "."] },
		{ name: "types", command: "tsc", args: ["--noEmit"] },
		{
			name: "boundaries",
			command: "depcruise",
			args: ["--config", ".dependency-cruiser.cjs", "app", "db", "server", "dev"],
		},
		{ name: "dead code", command: "knip", args: ["--no-config-hints"] },
		{ name: "production build", command: "node", args: ["server/build-main.ts"] },
		{
			name: "unit and integration tests",
			command: "vitest",
			args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
			report: vitestReport,
		},
	],
	e2e: [
		{
			name: "browser tests",
			command: "playwright",
			args: ["test"],
			report: playwrightReport,
			// Nobody looks at the pictures of a whole run; a test that is run alone takes them.
			env: { PICTURES: "none" },
		},
	],
	long: [
		{
			name: "long tests",
			command: "vitest",
			args: [
				"run",
				"--config=vitest.long.config.ts",
				"--reporter=default",
				"--reporter=json",
				`--outputFile.json=${vitestReport}`,
			],
			report: vitestReport,
		},
	],
};

const names = process.argv.slice(2);
const steps = names.flatMap((name) => plans[name] ?? []);
if (steps.length === 0) {
	process.stderr.write(`Say what to run: ${Object.keys(plans).join(", ")}\n`);
	process.exit(2);
}
mkdirSync(".artifacts", { recursive: true });
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
	const tally = await run(step);
	total.passed += tally.passed;
	total.failed += tally.failed;
	total.skipped += tally.skipped;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exit(total.failed > 0 ? 1 : 0);

async function run({ name, command, args, report, env = {} }: Step): Promise<Tally> {
	process.stdout.write(`\n── ${name}\n`);
	if (report) rmSync(report, { force: true });
	const began = performance.now();
	const code = await exitCode(command, args, env);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const tally = report ? tallyOf(report) : { passed: 0, failed: 0, skipped: 0 };
	if (!report && code === 0) tally.passed += 1;
	if (code !== 0 && tally.failed === 0) tally.failed += 1;
	process.stdout.write(`── ${name}: ${code === 0 ? "good" : "failed"} in ${seconds} s\n`);
	return tally;
}

function exitCode(command: string, args: string[], env: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: ["ignore", "inherit", "inherit"],
			env: { ...environment, ...env },
		});
		child.on("error", reject);
		child.on("close", (code) => resolve(code ?? 1));
	});
}

/** Reads either runner's report; a runner that wrote none has failed as a whole. */
function tallyOf(path: string): Tally {
	try {
		const report: Record<string, unknown> = JSON.parse(readFileSync(path, "utf8"));
		if (typeof report.stats === "object" && report.stats !== null)
			return playwrightTally(report.stats);
		return {
			passed: count(report.numPassedTests),
			failed: count(report.numFailedTests),
			skipped: count(report.numPendingTests) + count(report.numTodoTests),
		};
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

function playwrightTally(stats: object): Tally {
	const figures = new Map<string, unknown>(Object.entries(stats));
	return {
		passed: count(figures.get("expected")),
		failed: count(figures.get("unexpected")) + count(figures.get("flaky")),
		skipped: count(figures.get("skipped")),
	};
}

function count(value: unknown): number {
	return typeof value === "number" ? value : 0;
}
