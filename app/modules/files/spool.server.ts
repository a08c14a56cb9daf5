import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { byteText } from "#app/lib/byte-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { Problem } from "#app/request/problem.ts";

/** A file on this machine, known byte for byte. */
export type Spooled = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** How many bytes it may have at most, and how whoever sends more writes. */
type Limit = { readonly most: number; readonly writing: Writing };

/**
 * Writes a stream to a file of this machine that nobody else may read, counting and hashing it on the way; it is never
 * whole in memory.
 *
 * @throws Problem `file.too_large`
 */
async function spool(dataDir: string, source: Readable, limit: Limit): Promise<Spooled> {
	const path = await spoolPath(dataDir);
	const hash = createHash("sha256");
	let bytes = 0;
	const count = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			bytes += chunk.length;
			hash.update(chunk);
			done(bytes > limit.most ? tooLarge(limit) : null, chunk);
		},
	});
	try {
		await pipeline(source, count, createWriteStream(path, { flags: "wx", mode: 0o600 }));
		return { path, bytes, sha256: hash.digest("hex") };
	} catch (error) {
		await rm(path, { force: true });
		throw error;
	}
}

/** The same, with what `judge` says of the file; where it refuses, the file is removed. */
export async function spoolAs<Facts extends object>(
	dataDir: string,
	source: Readable,
	limit: Limit,
	judge: (spooled: Spooled) => Promise<Facts>,
): Promise<Spooled & Facts> {
	const spooled = await spool(dataDir, source, limit);
	try {
		return { ...spooled, ...(await judge(spooled)) };
	} catch (error) {
		await rm(spooled.path, { force: true });
		throw error;
	}
}

/** Where a file may be written that is on its way. What a killed process leaves there goes after a day. */
export async function spoolPath(dataDir: string, name: string = randomUUID()): Promise<string> {
	const folder = join(dataDir, "uploads");
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await sweepSpool(folder);
	return join(folder, name);
}

function tooLarge({ most, writing }: Limit): Problem {
	const words = `It is larger than ${byteText(most, writing)}.`;
	return new Problem("file.too_large", words, { status: 413 });
}

const swept = new Map<string, number>();
const day = 24 * 60 * 60_000;

/** What a process that was killed left behind, looked for once a day. */
async function sweepSpool(folder: string): Promise<void> {
	const now = Date.now();
	if (now - (swept.get(folder) ?? 0) < day) return;
	swept.set(folder, now);
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const found = await stat(path).catch(() => null);
		if (found && now - found.mtimeMs > day) await rm(path, { force: true });
	}
}
