import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A data directory of one test's own. */
export function dataDirectory(): string {
	const directory = newDataDirectory();
	onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
	return directory;
}

/** An empty data directory. PostgreSQL's account may pass through it. */
export function newDataDirectory(): string {
	const directory = mkdtempSync(join(tmpdir(), "crowdminder-local-"));
	chmodSync(directory, 0o711);
	return directory;
}
