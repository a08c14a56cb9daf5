import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";

/**
 * Writes a file that is there whole or not at all: under another name beside it first, on the disk, then renamed.
 * Only the owner of the process can read it.
 */
export async function writeWholeFile(
	path: string,
	write: (sink: Writable) => Promise<void>,
): Promise<void> {
	const unfinished = `${path}.${randomBytes(6).toString("hex")}.part`;
	try {
		await write(createWriteStream(unfinished, { flags: "wx", mode: 0o600 }));
		await flush(unfinished);
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}

async function flush(path: string): Promise<void> {
	const file = await open(path, "r+");
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}
