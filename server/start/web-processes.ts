import cluster from "node:cluster";
import { fileURLToPath } from "node:url";
import type { Variables } from "#app/env.server.ts";
import { type Supervised, supervise } from "../supervise.ts";

export type WebProcessesOptions = {
	count: number;
	variables: Variables;
	/** Takes their log; without it they write to the output of this process. */
	log: ((text: Buffer) => void) | null;
	/** For hot reload: where Vite's socket is. */
	hmrPort: number | null;
	report(line: string): void;
};

/**
 * Starts the web processes, which share one port, and keeps them running. Resolves when one of them listens.
 *
 * @throws when one ends before that
 */
export async function startWebProcesses(
	options: WebProcessesOptions,
): Promise<{ stop(): Promise<void> }> {
	cluster.setupPrimary({
		exec: fileURLToPath(import.meta.resolve("../web-main.ts")),
		args: options.hmrPort ? [`--hmr-port=${options.hmrPort}`] : [],
		execArgv: [...process.execArgv, youngHeap],
		stdio: ["ignore", options.log ? "pipe" : "inherit", "inherit", "ipc"],
	});
	let isServing = false;
	let processes: Supervised[] = [];
	const stop = async () => {
		await Promise.all(processes.map((web) => web.stop(patience)));
	};
	const listening = new Promise<void>((resolve, reject) => {
		cluster.once("listening", () => resolve());
		const onEnd = (how: string) => {
			if (isServing) options.report(`A web process ended (${how}) and is started again.`);
			else reject(new Error(`The web process ended while it started (${how}).`));
		};
		processes = Array.from({ length: options.count }, () =>
			supervise(() => forkWeb(options), onEnd),
		);
	});
	try {
		await listening;
		isServing = true;
		return { stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * Megabytes for what a request leaves behind. With Node's own 16 a busy process collects while pages are still being
 * written, and moves their halves to the old heap: a tenth of the processor time of a page.
 */
const youngHeap = "--max-semi-space-size=32";

/** Longer than a web process gives its requests in flight and a worker inside its jobs, in milliseconds. */
const patience = 45_000;

function forkWeb({ variables, log }: WebProcessesOptions) {
	const child = cluster.fork(variables).process;
	if (log) child.stdout?.on("data", log);
	return child;
}
