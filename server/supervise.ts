import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

export type Supervised = {
	/** Ends it: politely with SIGTERM, after the given patience (ms) with SIGKILL. */
	stop(patience?: number): Promise<void>;
};

const shortLife = 60_000;

/**
 * Keeps a child process running: one that ends by itself is started again, after half a second at first and up to
 * thirty seconds later when it keeps falling over.
 *
 * @param onEnd told of each end that was not asked for
 */
export function supervise(
	start: () => ChildProcess,
	onEnd: (how: string) => void = () => undefined,
): Supervised {
	const stopping = new AbortController();
	let child: ChildProcess | null = null;

	async function run(): Promise<void> {
		let falls = 0;
		while (!stopping.signal.aborted) {
			const began = Date.now();
			child = start();
			const how = await endOf(child);
			if (stopping.signal.aborted) return;
			onEnd(how);
			falls = Date.now() - began > shortLife ? 0 : falls + 1;
			const wait = Math.min(30_000, 250 * 2 ** falls);
			await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
		}
	}

	const done = run();
	return {
		async stop(patience = 10_000) {
			stopping.abort();
			if (child) await endChild(child, patience);
			await done;
		},
	};
}

/** Ends a child: politely with SIGTERM, after the patience (ms) with SIGKILL. */
async function endChild(child: ChildProcess, patience: number): Promise<void> {
	if (hasEnded(child)) return;
	const ended = once(child, "exit");
	child.kill("SIGTERM");
	const timer = setTimeout(() => child.kill("SIGKILL"), patience);
	await ended;
	clearTimeout(timer);
}

function hasEnded(child: ChildProcess): boolean {
	return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function endOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(error.message));
		child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
	});
}
