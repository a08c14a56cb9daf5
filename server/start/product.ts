import { fileURLToPath } from "node:url";
import { type Env, environment, type Variables } from "#app/env.server.ts";
import { freePort } from "#dev/free-port.ts";
import { build, isBuildStale } from "../build.ts";
import { announce } from "./announce.ts";
import { portComplaint } from "./busy-port.ts";
import { type LocalLog, openLocalLog } from "./local-log.ts";
import { startLocalServices } from "./local-services.ts";
import { stockSandbox } from "./stock-sandbox.ts";
import { stopAsked } from "./stop-signals.ts";
import { Stops } from "./stops.ts";
import { type ProductVariables, productVariables, readStartEnv } from "./variables.ts";
import { startWebProcesses } from "./web-processes.ts";
import { workerProcess } from "./worker-process.ts";

type Start = { isDev: boolean; given: Variables; env: Env; stops: Stops };

/**
 * Brings the whole product up: what the environment does not name (PostgreSQL, Unleash, mail) is started here, the
 * pages are built if they are not, the schemas brought up to date; then web processes and worker.
 *
 * @returns the exit code, once everything has stopped again
 */
export async function startProduct({ isDev }: { isDev: boolean }): Promise<number> {
	process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
	// A closed terminal or pipe is no reason to fall over.
	for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
	const stops = new Stops();
	const asked = stopAsked(() => process.exit(130));
	const failed = run(isDev, stops).then(
		() => null,
		(error: unknown) => error,
	);
	const error = await Promise.race([asked, failed]);
	if (error) complain(error);
	else say("Stopping; open requests are finished first.");
	await stops.all(complain);
	return error ? 1 : 0;
}

/** Settles only when the product cannot go on. */
async function run(isDev: boolean, stops: Stops): Promise<never> {
	const began = performance.now();
	const given = environment();
	const env = readStartEnv(given);
	const port = env.PORT || (await freePort());
	const complaint = await portComplaint(port);
	if (complaint) throw new Error(complaint);
	const start: Start = { isDev, given, env: { ...env, PORT: port }, stops };
	const starting = startLocalServices({ ...start, log: say });
	// Read while PostgreSQL starts: it is the larger part of this process.
	import("./prepare-database.ts").catch(() => undefined);
	const [local] = await Promise.all([starting, buildPages(isDev)]);
	const variables = productVariables(start, local);
	const [hasDemo] = await Promise.all([prepare(start, variables), stockSandbox(local)]);
	const log = given.DATABASE_URL ? null : openLocalLog(env.DATA_DIR, say);
	await startProcesses(start, variables, log);
	const seconds = (performance.now() - began) / 1000;
	say(announce({ origin: variables.BASE_ORIGIN, dataDir: env.DATA_DIR, local, hasDemo, seconds }));
	const others = local.unleash?.ready.catch(complain);
	await Promise.race([others, local.databaseEnded]);
	log?.showWarnings();
	await local.databaseEnded;
	throw new Error(`PostgreSQL ended by itself. Its log is ${env.DATA_DIR}/postgres.log.`);
}

/** Without the owner's login the schemas are somebody else's to prepare. */
async function prepare({ given, env }: Start, variables: ProductVariables): Promise<boolean> {
	const { DATABASE_OWNER_URL: ownerUrl, APP_SECRET: secret } = variables;
	if (!ownerUrl) return false;
	// Its password is no secret: beside a database of somebody else's only by their word.
	const wantsDemo = given.DATABASE_URL ? given.DEMO === "on" : env.DEMO;
	const { prepareDatabase } = await import("./prepare-database.ts");
	return prepareDatabase({ ownerUrl, demoSecret: wantsDemo ? secret : null, report: say });
}

async function buildPages(isDev: boolean): Promise<void> {
	if (isDev || !isBuildStale()) return;
	say("Building the pages …");
	await build(false);
}

async function startProcesses(start: Start, variables: ProductVariables, log: LocalLog | null) {
	const { isDev, env, stops } = start;
	const shared = { log: log?.take ?? null, report: say };
	const worker = workerProcess({ ...shared, variables });
	// Stopped after the web processes, so that it finishes what the last requests asked of it.
	stops.add(worker.stop);
	const web = await startWebProcesses({
		...shared,
		count: isDev ? 1 : env.WEB_CONCURRENCY,
		// The owner's login stays out of reach of requests.
		variables: { ...variables, ...(env.WORKER === "inside" ? {} : { DATABASE_OWNER_URL: "" }) },
		hmrPort: isDev ? await freePort(24_678) : null,
	});
	stops.add(web.stop);
	if (env.WORKER === "apart") worker.start();
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function complain(error: unknown): void {
	process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
}
