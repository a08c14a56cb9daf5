import { readEnv } from "#app/env.server.ts";
import { outliveStrayFailures } from "#app/log.server.ts";
import { createServices } from "#app/services.server.ts";
import { startWorker } from "./worker.server.ts";

// A worker as a process of its own: `node app/jobs/worker-main.server.ts`.
const services = await createServices(readEnv(), { name: "crowdminder-worker" });
outliveStrayFailures(services.log);
const worker = await startWorker(services);
const ending = new Promise<void>((resolve) => {
	for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => resolve());
	// The process that started it as a child is gone.
	process.once("disconnect", () => resolve());
});

process.send?.({ ready: true });
await ending;
await worker.stop();
await services.stop();
process.exit(0);
