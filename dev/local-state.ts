import { existsSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { shelter } from "./postgres/reach.ts";
import { runningServer, stopServer } from "./postgres/running.ts";
import { ownerOf } from "./postgres/server.ts";

/** What the product made on this machine besides its sources. */
export type LocalState = { dataDir: string; parts: { path: string; what: string }[] };

/** @throws when the directory is not empty and holds something else than the product's data */
export function findLocalState(dataDirectory: string): LocalState {
	const dataDir = resolve(dataDirectory);
	if (existsSync(dataDir) && !isOurs(dataDir)) {
		throw new Error(`${dataDir} does not look like data of Crowdminder: it is left alone.`);
	}
	const database = databaseOf(dataDir);
	const parts = [
		{ path: dataDir, what: "database, mail, logs and secrets" },
		{ path: resolve("build"), what: "built pages" },
	];
	if (database?.startsWith(`${shelter}/`)) {
		parts.push({ path: dirname(database), what: "the database's files" });
	}
	return { dataDir, parts: parts.filter(({ path }) => existsSync(path)) };
}

/**
 * Removes it, after stopping a server that a killed process left behind.
 *
 * @throws when a living process uses it
 */
export async function removeLocalState({ dataDir, parts }: LocalState): Promise<void> {
	const database = databaseOf(dataDir);
	const running = database ? runningServer(database) : null;
	if (database && running) {
		const owner = ownerOf(running.pid);
		if (owner) {
			throw new Error(`Process ${owner} uses it. Stop that one first; nothing was removed.`);
		}
		await stopServer(running.pid, database);
	}
	for (const { path } of parts) rmSync(path, { recursive: true, force: true });
}

function isOurs(dataDir: string): boolean {
	const names = readdirSync(dataDir);
	return names.length === 0 || names.includes("secret");
}

function databaseOf(dataDir: string): string | null {
	const place = join(dataDir, "postgres");
	return existsSync(place) ? realpathSync(place) : null;
}
