import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "../free-port.ts";
import { endOfLog, openLog } from "../log-file.ts";
import { commandOf, parentOf } from "../process-table.ts";
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
 * between, a killed server's last processes on their way out, or another process at the same work make it wait and
 * look again.
 *
 * @param shared looks for a server of another process, to be used instead
 * @throws with the end of the log when it does not come up
 */
export async function startServer(
	options: ServerOptions,
	shared: () => Promise<Server | null>,
): Promise<Server & { isShared: boolean }> {
	for (const wait of [100, 400, 1_500, 3_000]) {
		const found = await shared();
		if (found) return { ...found, isShared: true };
		const server = await tryServer(options);
		if (server) return { ...server, isShared: false };
		await pause(wait);
	}
	throw new Error(`PostgreSQL does not start. ${endOfLog(logFile(options.dataDir))}`);
}

const startedBy = "crowdminder.started_by";

/** The process that started the server, while it lives: an orphan has another parent by now. */
export function ownerOf(pid: number): number | null {
	const [, owner] = commandOf(pid)?.split(`${startedBy}=`) ?? [];
	return owner && parentOf(pid) === Number.parseInt(owner, 10) ? parentOf(pid) : null;
}

const record = z.object({ port: z.number() });

async function tryServer(options: ServerOptions): Promise<Server | null> {
	const recordFile = join(options.dataDir, "postgres.json");
	const port = await freePort(readRecord(recordFile, record)?.port);
	disownPidFile(options.directory);
	const child = spawnServer(options, port);
	if (!child.pid) return null;
	const rubbish = options.temporary ? options.dataDir : "";
	const endWatch = stopWhenAbandoned(child.pid, "INT", rubbish);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(endWatch);
	if (!(await untilReady(child, options.directory))) return null;
	writeRecord(recordFile, { port });
	return { pid: child.pid, port, ended };
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
		// No setting of PostgreSQL's: it lets others see whose the server is.
		[startedBy]: process.pid,
		...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	const pairs = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	return ["-D", directory, "-p", String(port), ...pairs];
}

function logFile(dataDir: string): string {
	return join(dataDir, "postgres.log");
}
