import { type ChildProcess, fork } from "node:child_process";
import { closeSync } from "node:fs";
import { setPriority } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { compileCache } from "#server/compile-cache.ts";
import { supervise } from "#server/supervise.ts";
import { freePort } from "./free-port.ts";
import { endOfLog, openLog } from "./log-file.ts";
import { readRecord, writeRecord } from "./record.ts";
import { localSecret } from "./secrets.ts";
import { recreateDatabase } from "./unleash/database.ts";

export type LocalUnleashOptions = {
	dataDir: string;
	/** The server's superuser, and the login that owns the database `unleash`. */
	superuserUrl: string;
	unleashUrl: string;
	/** Where it answers at its first start, if the port is free; 0 for any. */
	port?: number;
	log(line: string): void;
};

export type LocalUnleash = {
	/** Where its pages are, and below `/api` its interface. */
	url: string;
	clientToken: string;
	adminToken: string;
	/** The password of the user `admin`, as it was at first; it may have been changed there since. */
	adminPassword: string;
	/** Settles when it answers. */
	ready: Promise<void>;
	stop(): Promise<void>;
};

/**
 * The real Unleash server on 127.0.0.1, in a process of its own (about 300 MB). Returns before it answers: whoever
 * needs it at once awaits `ready`. Should it fall over, it is started again at the same address.
 */
export async function startUnleash(options: LocalUnleashOptions): Promise<LocalUnleash> {
	const dataDir = resolve(options.dataDir);
	const file = join(dataDir, "unleash.json");
	const known = readRecord(file, record);
	if (!known) {
		options.log("Setting up Unleash …");
		await recreateDatabase(options.superuserUrl, new URL(options.unleashUrl).pathname.slice(1));
	}
	const port = await freePort(known?.port ?? options.port ?? 4242);
	const access = accessOf(dataDir);
	const env = {
		...environmentOf(options.unleashUrl, port, access),
		UNLEASH_SECRET: localSecret(dataDir, "unleash"),
		NODE_COMPILE_CACHE: compileCache,
	};
	const logFile = join(dataDir, "unleash.log");
	const server = supervise(
		() => forkServer(env, logFile),
		(how) => options.log(`Unleash ended (${how}) and is started again.`),
	);
	const url = `http://127.0.0.1:${port}`;
	const ready = untilHealthy(url, access, logFile).then(() => writeRecord(file, { port }));
	ready.catch(() => undefined);
	return { url, ...access, ready, stop: () => server.stop(5_000) };
}

/** The Unleash that a start on this data uses, whether it runs now or not; null before the first start. */
export function lastUnleash(
	dataDir: string,
): (Omit<Access, "adminPassword"> & { url: string }) | null {
	const known = readRecord(join(resolve(dataDir), "unleash.json"), record);
	if (!known) return null;
	const { clientToken, adminToken } = accessOf(resolve(dataDir));
	return { url: `http://127.0.0.1:${known.port}`, clientToken, adminToken };
}

/** Written once its database is whole. */
const record = z.object({ port: z.number() });

type Access = Pick<LocalUnleash, "clientToken" | "adminToken" | "adminPassword">;

function accessOf(dataDir: string): Access {
	return {
		clientToken: `*:development.${localSecret(dataDir, "unleash-client")}`,
		adminToken: `*:*.${localSecret(dataDir, "unleash-admin")}`,
		adminPassword: localSecret(dataDir, "unleash-password").slice(0, 16),
	};
}

function environmentOf(databaseUrl: string, port: number, access: Access) {
	return {
		NODE_ENV: "production",
		TZ: "UTC",
		DATABASE_URL: databaseUrl,
		DATABASE_SSL: "false",
		HTTP_HOST: "127.0.0.1",
		HTTP_PORT: String(port),
		UNLEASH_URL: `http://127.0.0.1:${port}`,
		UNLEASH_DEFAULT_ADMIN_USERNAME: "admin",
		UNLEASH_DEFAULT_ADMIN_PASSWORD: access.adminPassword,
		INIT_ADMIN_API_TOKENS: access.adminToken,
		INIT_BACKEND_API_TOKENS: access.clientToken,
		SEND_TELEMETRY: "false",
		CHECK_VERSION: "false",
		ENABLE_OAS: "false",
	} as const;
}

function forkServer(env: ReturnType<typeof environmentOf>, logFile: string): ChildProcess {
	const log = openLog(logFile);
	const child = fork(fileURLToPath(new URL("./unleash/main.ts", import.meta.url)), {
		// A session of its own: Ctrl-C in the terminal must not reach it before the web process has finished.
		detached: true,
		env,
		execArgv: ["--max-old-space-size=256"],
		stdio: ["ignore", log, log, "ipc"],
	});
	closeSync(log);
	// The product goes first: it does not wait for Unleash.
	if (child.pid) setPriority(child.pid, 5);
	return child;
}

/** Healthy is what knows our token: another's Unleash may have taken the port a moment before. */
async function untilHealthy(url: string, { clientToken }: Access, logFile: string): Promise<void> {
	const headers = { authorization: clientToken };
	const deadline = Date.now() + 90_000;
	while (Date.now() < deadline) {
		const answer = await fetch(`${url}/api/client/features`, { headers }).catch(() => null);
		if (answer?.ok) return;
		await pause(100, undefined, { ref: false });
	}
	throw new Error(`Unleash does not start. ${endOfLog(logFile)}`);
}
