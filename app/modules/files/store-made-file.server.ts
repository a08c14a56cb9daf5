import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { cleanFileName } from "./file-name.ts";
import type { FileType } from "./file-types.ts";
import { type FileOf, type Storing, storeFile } from "./store-file.server.ts";

type Made = FileOf & {
	/** Of this machine; it is removed afterwards, kept or not. */
	readonly path: string;
	readonly name: string;
	readonly type: FileType;
	/** Is it kept even where the plan has no room left? It counts all the same. */
	readonly beyondPlan?: boolean;
};

/**
 * Keeps a file that the product made itself, an archive say; from a job, with `step` as the job's own transactions.
 *
 * @returns the file's id
 */
export async function storeMadeFile(storing: Storing, made: Made): Promise<string> {
	const { path, name, type, ...of } = made;
	const { size: bytes } = await stat(path);
	const content = async () => ({
		...{ path, bytes, type, name: cleanFileName(name, type) },
		sha256: await hashOf(path),
	});
	try {
		return await storeFile(storing, { ...of, atMost: bytes, content });
	} finally {
		await rm(path, { force: true });
	}
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return hash.digest("hex");
}
