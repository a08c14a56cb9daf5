import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { environment } from "#app/env.server.ts";
import { findLocalState, removeLocalState } from "./local-state.ts";
import { shortPath } from "./short-path.ts";

/** `npm run reset`: removes what the product made on this machine, so that the next start begins afresh. */
async function reset(): Promise<void> {
	const { values } = parseArgs({
		options: { yes: { type: "boolean", short: "y", default: false } },
	});
	const given = environment();
	const state = findLocalState(given.DATA_DIR || ".data");
	if (state.parts.length === 0) return say("There is nothing to remove.");
	say("This removes, for good:");
	for (const { path, what } of state.parts) say(`  ${shortPath(path).padEnd(12)} ${what}`);
	if (given.DATABASE_URL) say("The database that DATABASE_URL names stays as it is.");
	if (!values.yes && process.stdin.isTTY && !(await isAgreed())) return say("Nothing was removed.");
	await removeLocalState(state);
	say('Removed. "npm start" begins afresh.');
}

async function isAgreed(): Promise<boolean> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question("Remove it? [y/N] ");
	terminal.close();
	return /^y(es)?$/i.test(answer.trim());
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

await reset().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
