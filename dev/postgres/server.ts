import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "../free-port.ts";
import { endOfLog, openLog } from "../log-file.ts";
import { readRecord, writeRecord } from "../record.ts";
import { stopWhenAbandoned } from "../watchdog.ts";
import type { Account } from "./account.ts";
import { programEnvironment } from "./programs.ts";
import { disownPidFile, runningServer } from "./running.ts";

export type ServerOptions = {
	program: string;
	directory: string;
	account: Account;
	/** Where its log and the record of its port are kept. */
	dataDir: string;
	durable: boolean;
	temporary: boolean;
};

/** A server that answers. */
export type Server = { pid: number; port: number; ended: Promise<void> };

/**
 * Starts a server, on the port of last time if it is free, and waits until it answers. A port that is taken in
 * between, or a killed server's last processes on their way out, make it wait and try again.
 *
 * @throws with the end of the log when it does not come up
 */
export async function startServer(options: ServerOptions): Promise<Server> {
	for (const wait of [100, 400, 1_500, 3_000]) {
		const server = await tryServer(options);
		if (server) return server;
		await pause(wait);
	}
	throw new Error(`PostgreSQL does not start. ${endOfLog(logFile(options.dataDir))}`);
}

const record = z.object({ port: z.number(), owner: z.number() });

/** The port of the last server, and the process that started it. */
export function readServerRecord(dataDir: string): z.infer<typeof record> | null {
	return readRecord(recordFile(dataDir), record);
}

async function tryServer(options: ServerOptions): Promise<Server | null> {
	const port = await freePort(readServerRecord(options.dataDir)?.port);
	disownPidFile(options.directory);
	const child = spawnServer(options, port);
	if (!child.pid) return null;
	// Before the server answers: who finds it running must find its owner too.
	writeRecord(recordFile(options.dataDir), { port, owner: process.pid });
	const rubbish = options.temporary ? options.dataDir : "";
	const endWatch = stopWhenAbandoned(child.pid, "INT", rubbish);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(endWatch);
	const isReady = await untilReady(child, options.directory);
	return isReady ? { pid: child.pid, port, ended } : null;
}

function spawnServer(options: ServerOptions, port: number): ChildProcess {
	const log = openLog(logFile(options.dataDir));
	const child = spawn(options.program, flags(options, port), {
		...options.account,
		cwd: "/",
		// A session of its own: Ctrl-C in the terminal must not reach it before the web process has finished.
		detached: true,
		env: programEnvironment,
		stdio: ["ignore", log, log],
	});
	closeSync(log);
	child.once("error", () => undefined);
	return child;
}

async function untilReady(child: ChildProcess, directory: string): Promise<boolean> {
	while (child.exitCode === null && child.signalCode === null) {
		const running = runningServer(directory);
		if (running?.isReady && running.pid === child.pid) return true;
		await pause(20);
	}
	return false;
}

function flags({ directory, durable }: ServerOptions, port: number): string[] {
	const settings = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: "",
		max_connections: 200,
		// Migrating and comparing many tenants' schemas takes many locks in one transaction.
		max_locks_per_transaction: 256,
		shared_buffers: "256MB",
		max_wal_size: "2GB",
		wal_level: "minimal",
		max_wal_senders: 0,
		random_page_cost: 1.1,
		timezone: "UTC",
		log_timezone: "UTC",
		...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	const pairs = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	return ["-D", directory, "-p", String(port), ...pairs];
}

function recordFile(dataDir: string): string {
	return join(dataDir, "postgres.json");
}

function logFile(dataDir: string): string {
	return join(dataDir, "postgres.log");
}
