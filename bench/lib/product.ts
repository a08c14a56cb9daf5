import cluster from "node:cluster";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Variables } from "#app/env.server.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import { freePort } from "#dev/free-port.ts";
import { build, isBuildStale } from "#server/build.ts";
import { startWebProcesses } from "#server/start/web-processes.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import type { Workspace } from "./workspaces.ts";

export type BenchProduct = {
	port: number;
	/** What a signed-in browser sends with each request to the workspace. */
	headersOf(workspace: Workspace): Promise<Record<string, string>>;
	stop(): Promise<void>;
};

/**
 * The built product in some web processes, as WEB_CONCURRENCY runs it, without worker and Unleash.
 *
 * @param more variables of the environment besides
 */
export async function startBenchProduct(
	appUrl: string,
	count: number,
	more: Variables = {},
): Promise<BenchProduct> {
	if (isBuildStale()) await build(false);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-bench-web-"));
	const web = await startWebProcesses({
		count,
		variables: {
			NODE_ENV: "production",
			BASE_ORIGIN: origin,
			PORT: String(port),
			DATABASE_URL: appUrl,
			APP_SECRET: testSecret,
			DATA_DIR: dataDir,
			WORKER: "off",
			...more,
		},
		// Taken from the pipe, as by whoever collects it.
		log: () => undefined,
		hmrPort: null,
		report: (line) => process.stderr.write(`${line}\n`),
	});
	return {
		port,
		async headersOf({ slug, token }) {
			const cookie = await writeCookie(origin, "session", token);
			return {
				host: `${slug}.localhost:${port}`,
				cookie: cookie.split(";")[0] ?? "",
				"accept-encoding": "gzip, deflate, br",
			};
		},
		async stop() {
			await web.stop();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}

/** Of the web processes that run now. */
export function webPids(): number[] {
	return Object.values(cluster.workers ?? {}).flatMap((worker) => worker?.process.pid ?? []);
}
