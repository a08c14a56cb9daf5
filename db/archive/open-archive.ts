import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ArchiveRefused } from "./archive-refused.ts";
import {
	archiveFormat,
	filePath,
	longestManifest,
	type Manifest,
	manifestPath,
	manifestShape,
	tablePath,
} from "./manifest.ts";
import { measured } from "./measured.ts";

export type OpenArchive = {
	readonly manifest: Manifest;
	/** A part's content, as often as it is asked for. */
	read(path: string): Promise<Readable>;
	close(): void;
};

/** Deflate makes at most 1,032 bytes of one; rows and files of a workspace never come near. */
const likelyRatio = 200;
const smallPart = 16 * 1024 * 1024;

/**
 * Opens an archive and checks all of it before anything is taken from it: it is whoever's file. Names, sizes and checksums
 * must be those of its manifest.
 *
 * @throws ArchiveRefused
 */
export async function openArchive(path: string): Promise<OpenArchive> {
	const zip = await openZip(path);
	try {
		const entries = await readEntries(zip, (await stat(path)).size);
		const read = (name: string) => openEntry(zip, entries, name);
		const manifest = await readManifest(entries, read);
		checkNames(manifest, entries);
		await checkContents(manifest, entries, read);
		return { manifest, read, close: () => zip.close() };
	} catch (error) {
		zip.close();
		throw error instanceof ArchiveRefused ? error : broken(error);
	}
}

async function openZip(path: string): Promise<ZipFile> {
	try {
		return await openPromise(path, { autoClose: false, strictFileNames: true });
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") {
			throw new ArchiveRefused(`There is no file ${path}.`);
		}
		throw broken(error);
	}
}

function broken(error: unknown): ArchiveRefused {
	const why = error instanceof Error ? error.message : String(error);
	return new ArchiveRefused(`This is no archive of a workspace, or a damaged one: ${why}.`, {
		cause: error,
	});
}

async function readEntries(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	let compressed = 0;
	for await (const entry of zip.eachEntry()) {
		const { fileName } = entry;
		if (entries.has(fileName)) throw new ArchiveRefused(`It has ${fileName} twice.`);
		compressed += entry.compressedSize;
		const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
		const isBomb = entry.uncompressedSize > smallPart && ratio > likelyRatio;
		// Parts that overlap would add up to more than the file is long.
		if (isBomb || compressed > size) {
			throw new ArchiveRefused(`It would grow beyond all measure: ${fileName}.`);
		}
		entries.set(fileName, entry);
	}
	return entries;
}

async function openEntry(
	zip: ZipFile,
	entries: ReadonlyMap<string, Entry>,
	name: string,
): Promise<Readable> {
	const entry = entries.get(name);
	if (!entry) throw new ArchiveRefused(`${name} is missing in it.`);
	return zip.openReadStreamPromise(entry);
}

async function readManifest(
	entries: ReadonlyMap<string, Entry>,
	read: OpenArchive["read"],
): Promise<Manifest> {
	const entry = entries.get(manifestPath);
	if (!entry || entry.uncompressedSize > longestManifest) {
		throw new ArchiveRefused("This is no archive of a workspace: it has no manifest.json.");
	}
	const chunks: Buffer[] = [];
	for await (const chunk of await read(manifestPath)) chunks.push(chunk);
	const text = Buffer.concat(chunks).toString("utf8");
	const parsed = manifestShape.safeParse(jsonOf(text));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue?.path.join(".") ?? "";
	if (where === "format") {
		throw new ArchiveRefused(
			`Its format is not ${archiveFormat}, the one that this release reads.`,
		);
	}
	throw new ArchiveRefused(`Its manifest is wrong at ${where || "the top"}: ${issue?.message}.`);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function checkNames(manifest: Manifest, entries: ReadonlyMap<string, Entry>): void {
	const parts = partsOf(manifest);
	const names = new Set([manifestPath, ...parts.map(({ path }) => path)]);
	if (names.size !== parts.length + 1) throw new ArchiveRefused("Its manifest names a part twice.");
	for (const name of entries.keys()) {
		if (!names.has(name)) throw new ArchiveRefused(`Its manifest does not name ${name}.`);
	}
}

async function checkContents(
	manifest: Manifest,
	entries: ReadonlyMap<string, Entry>,
	read: OpenArchive["read"],
): Promise<void> {
	for (const { path, bytes, sha256 } of partsOf(manifest)) {
		const content = await read(path);
		if (entries.get(path)?.uncompressedSize !== bytes) {
			throw new ArchiveRefused(`${path} has another size than its manifest says.`);
		}
		const counted = measured();
		counted.resume();
		await pipeline(content, counted);
		if (counted.measures().sha256 === sha256) continue;
		throw new ArchiveRefused(`${path} is not what was written: its checksum is another.`);
	}
}

function partsOf({ tables, files }: Manifest) {
	return [
		...tables.map((part) => ({ path: tablePath(part.name), ...part })),
		...files.map((part) => ({ path: filePath(part.key), ...part })),
	];
}
