import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environment, type Variables } from "#app/env.server.ts";
import { type Supervised, supervise } from "./supervise.ts";

export type WorkerProcessOptions = {
	variables: Variables;
	/** Takes its log; without it the worker writes to the output of this process. */
	log: ((text: Buffer) => void) | null;
	report(line: string): void;
};

/** Starts the worker, which does the jobs, in a process of its own, and keeps it running. */
export function startWorkerProcess({ variables, log, report }: WorkerProcessOptions): Supervised {
	const main = fileURLToPath(import.meta.resolve("#app/jobs/worker-main.server.ts"));
	return supervise(
		() => {
			const child = fork(main, {
				// A session of its own: Ctrl-C in the terminal reaches the parent, which stops it after the web.
				detached: true,
				env: { NODE_ENV: "production", ...environment(), ...variables },
				stdio: ["ignore", log ? "pipe" : "inherit", "inherit", "ipc"],
			});
			if (log) child.stdout?.on("data", log);
			return child;
		},
		(how) => report(`The worker ended (${how}) and is started again.`),
	);
}
