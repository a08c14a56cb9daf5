import { parseArgs } from "node:util";
import { type Env, readEnv } from "#app/env.server.ts";
import { outliveStrayFailures } from "#app/log.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { startTlsPermission } from "./tls-permission.ts";
import { startWeb } from "./web.ts";

/** A web process. Its parent ends it with SIGTERM, after which requests in flight are finished. */
const { values } = parseArgs({ options: { "hmr-port": { type: "string" } } });
const hmrPort = values["hmr-port"];
const env = readEnv();
const services = await createServices(env, { name: "crowdminder-web" });
outliveStrayFailures(services.log);
const worker = await workerInside(env, services);
const web = await startWeb(services, {
	port: env.PORT,
	...(hmrPort ? { dev: { hmrPort: Number(hmrPort) } } : {}),
});

const permission = env.TLS_PERMISSION_PORT
	? await startTlsPermission(services, env.TLS_PERMISSION_PORT)
	: null;

process.once("SIGTERM", () => {
	void web
		.stop()
		.then(() => permission?.stop())
		.then(() => worker?.stop())
		.then(() => services.stop())
		.finally(() => process.exit());
});
// Ctrl-C reaches every process of the terminal; the parent says when to stop.
process.on("SIGINT", () => undefined);

async function workerInside({ WORKER }: Env, own: Services) {
	if (WORKER !== "inside") return null;
	const { startWorker } = await import("#app/jobs/worker.server.ts");
	return startWorker(own);
}
