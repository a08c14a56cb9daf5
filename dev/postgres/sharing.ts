import { setTimeout as pause } from "node:timers/promises";
import { commandOf } from "../process-table.ts";
import { runningServer, stopServer } from "./running.ts";
import { ownerOf, type Server } from "./server.ts";

/**
 * The server that another living process runs on the directory, once it answers; null when there is none. One that
 * a killed process left behind is stopped.
 *
 * @param alone do not share: wait until it has ended
 * @throws when waiting would take for ever, because the other process is the product
 */
export async function sharedServer(
	directory: string,
	dataDir: string,
	alone: boolean,
): Promise<Server | null> {
	for (let running = runningServer(directory); running; running = runningServer(directory)) {
		const owner = ownerOf(running.pid);
		if (!owner) await stopServer(running.pid, directory);
		else if (running.isReady && !alone) return { ...running, ended: whenGone(directory) };
		else {
			if (alone) assertIsCommand(owner, dataDir);
			await pause(50);
		}
	}
	return null;
}

function assertIsCommand(owner: number, dataDir: string): void {
	if (!commandOf(owner)?.includes("server/start.ts")) return;
	throw new Error(
		`Crowdminder runs on ${dataDir} already, as process ${owner}. Stop that one, or give this one data of its own: DATA_DIR=.data-2 npm start`,
	);
}

async function whenGone(directory: string): Promise<void> {
	while (runningServer(directory)) await pause(500, undefined, { ref: false });
}
