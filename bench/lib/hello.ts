import cluster from "node:cluster";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "#dev/free-port.ts";

/** Express alone in as many processes. */
export async function startHello(count: number): Promise<{ port: number; stop(): Promise<void> }> {
	const port = await freePort();
	cluster.setupPrimary({
		exec: fileURLToPath(import.meta.resolve("./hello-main.ts")),
		args: [String(port)],
	});
	const workers = Array.from({ length: count }, () => cluster.fork({ NODE_ENV: "production" }));
	await Promise.all(workers.map((worker) => once(worker, "listening")));
	return {
		port,
		async stop() {
			const ended = workers.map((worker) => once(worker, "exit"));
			for (const worker of workers) worker.kill();
			await Promise.all(ended);
		},
	};
}
