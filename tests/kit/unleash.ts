import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAdmin, type UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import { type LocalUnleash, startUnleash } from "#dev/unleash.ts";

/** A real Unleash that a test may stop and start again with what it held. */
export type TestUnleash = {
	readonly url: string;
	readonly clientToken: string;
	readonly adminToken: string;
	readonly admin: UnleashAdmin;
	stop(): Promise<void>;
	start(): Promise<void>;
	/** Stops it and removes what it wrote. */
	remove(): Promise<void>;
};

/** Each test file has its own: `database` is its name on the run's server. */
export async function startTestUnleash(
	superuserUrl: string,
	database = "unleash",
): Promise<TestUnleash> {
	const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-unleash-"));
	const unleashUrl = new URL(superuserUrl);
	unleashUrl.pathname = `/${database}`;
	const up = async () => {
		const started = await startUnleash({
			dataDir,
			superuserUrl,
			unleashUrl: unleashUrl.href,
			// Two files that start one at once must not want the same.
			port: 0,
			log: () => undefined,
		});
		await started.ready;
		return started;
	};
	let running: LocalUnleash = await up();
	const { url, clientToken, adminToken } = running;
	return {
		url,
		clientToken,
		adminToken,
		admin: openAdmin({ url, token: adminToken, environment: "development" }),
		stop: () => running.stop(),
		async start() {
			running = await up();
		},
		async remove() {
			await running.stop();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
