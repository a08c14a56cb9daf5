import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environment, type Variables } from "#app/env.server.ts";
import { type Supervised, supervise } from "../supervise.ts";

export type WorkerProcessOptions = {
	variables: Variables;
	/** Takes its log; without it the worker writes to the output of this process. */
	log: ((text: Buffer) => void) | null;
	report(line: string): void;
};

/** Longer than the worker gives its running jobs, in milliseconds. */
const patience = 25_000;

/** The worker, which does the jobs, in a process of its own that is kept running once it was started. */
export function workerProcess({ variables, log, report }: WorkerProcessOptions) {
	let worker: Supervised | null = null;
	const begin = () => forkWorker(variables, log);
	return {
		start() {
			worker = supervise(begin, (how) => report(`The worker ended (${how}) and is started again.`));
		},
		async stop() {
			await worker?.stop(patience);
		},
	};
}

function forkWorker(variables: Variables, log: WorkerProcessOptions["log"]): ChildProcess {
	const main = fileURLToPath(import.meta.resolve("#app/jobs/worker-main.server.ts"));
	const child = fork(main, {
		// A session of its own: Ctrl-C in the terminal reaches the parent, which stops it after the web.
		detached: true,
		env: { NODE_ENV: "production", ...environment(), ...variables },
		stdio: ["ignore", log ? "pipe" : "inherit", "inherit", "ipc"],
	});
	if (log) child.stdout?.on("data", log);
	return child;
}
