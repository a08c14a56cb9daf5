import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readEnv } from "#app/env.server.ts";
import type { Logger } from "#app/log.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import type { Kit } from "./kit.ts";
import { testSecret } from "./tenant.ts";

type Wish = { env?: () => Record<string, string>; log?: Logger; clock?: () => Date };

/** What a process of the product works with, over the test file's database. Call once, after `testKit`. */
export function testServices(kit: Kit, wish: Wish = {}): { readonly services: Services } {
	let open: { services: Services; dataDir: string } | undefined;
	beforeAll(async () => {
		const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-services-"));
		const env = readEnv({ ...testEnv(kit), DATA_DIR: dataDir, ...wish.env?.() });
		const { log, clock } = wish;
		const services = await createServices(env, {
			name: "test",
			...(log ? { log } : {}),
			...(clock ? { clock } : {}),
		});
		open = { services, dataDir };
	});
	afterAll(async () => {
		if (!open) return;
		await open.services.stop();
		rmSync(open.dataDir, { recursive: true, force: true });
	});
	return {
		get services() {
			if (!open) throw new Error("The services are ready inside tests and hooks only.");
			return open.services;
		},
	};
}

/** The environment of a process over the test file's database. */
export function testEnv(kit: Kit): Record<string, string> & { NODE_ENV: "test" } {
	return {
		NODE_ENV: "test",
		BASE_ORIGIN: "http://localhost:3000",
		DATABASE_URL: kit.urls.appUrl,
		DATABASE_POOL_SIZE: "4",
		APP_SECRET: testSecret,
		LOG_LEVEL: "silent",
	};
}
