import {
	chmodSync,
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { newToken, purposeKey } from "#app/lib/secret.server.ts";

/**
 * A secret of this machine for one purpose, 43 characters: always the same, derived from the one in the file
 * `secret` of the data directory, which is made at first use and which only the user can read.
 */
export function localSecret(dataDir: string, purpose: string): string {
	return purposeKey(machineSecret(dataDir), purpose).toString("base64url");
}

/** Makes the data directory. Others may pass through it, as PostgreSQL's own user must, but not look around. */
export function openDataDirectory(dataDir: string): void {
	if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
}

function machineSecret(dataDir: string): string {
	const file = join(dataDir, "secret");
	if (!existsSync(file)) makeSecret(file, dataDir);
	try {
		return readFileSync(file, "utf8").trim();
	} catch (cause) {
		throw new Error(
			`${file} belongs to another user. Start as that user, or run "npm run reset" as that user to begin afresh.`,
			{ cause },
		);
	}
}

function makeSecret(file: string, dataDir: string): void {
	if (existsSync(join(dataDir, "postgres"))) {
		throw new Error(
			`${file} is missing, and the database beside it cannot be opened without. Put it back, or run "npm run reset" to begin afresh.`,
		);
	}
	openDataDirectory(dataDir);
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, `${newToken()}\n`, { mode: 0o600 });
	// Of two processes that start for the first time the quicker one decides: a link is made once only.
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!existsSync(file)) throw error;
	} finally {
		rmSync(draft);
	}
}
