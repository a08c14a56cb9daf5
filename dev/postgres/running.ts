import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf } from "../process-table.ts";

/** A living server on a data directory. */
export type Running = { pid: number; port: number; isReady: boolean };

/** The server that runs on the directory, by its own `postmaster.pid`; null when there is none. */
export function runningServer(directory: string): Running | null {
	const lines = readPidFile(directory);
	const pid = Number(lines[0]);
	if (!pid || !isServerOf(pid, directory)) return null;
	return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/** Asks a server to stop, and less politely after ten seconds; returns when it is gone. */
export async function stopServer(pid: number, directory: string): Promise<void> {
	for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
		if (!isServerOf(pid, directory)) return;
		process.kill(pid, signal);
		const deadline = Date.now() + 10_000;
		while (isServerOf(pid, directory) && Date.now() < deadline) await pause(20);
	}
}

/**
 * After a crash the number in `postmaster.pid` may belong to a stranger by now, and PostgreSQL would take the
 * stranger for a server. It passes over its parent's number, so that is written there; what it checks besides
 * (shared memory that survivors of the old server still use) stays in force.
 */
export function disownPidFile(directory: string): void {
	const [pid, ...rest] = readPidFile(directory);
	if (!pid || runningServer(directory)) return;
	writeFileSync(join(directory, "postmaster.pid"), [process.pid, ...rest].join("\n"));
}

function isServerOf(pid: number, directory: string): boolean {
	const command = commandOf(pid);
	return command?.includes("postgres") === true && command.includes(`-D ${directory} `);
}

/** Lines as PostgreSQL writes them: 1 process, 2 directory, 3 start, 4 port, 5 socket, 6 address, 7 memory, 8 status. */
function readPidFile(directory: string): string[] {
	try {
		return readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n");
	} catch {
		return [];
	}
}
