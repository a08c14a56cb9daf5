import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
const worthwhile = new Set([".js", ".css", ".svg", ".ttf", ".json", ".map", ".txt"]);

/** Writes a brotli copy beside each text file of the browser's build, so that the server never compresses them. */
export function precompress(): Plugin {
	let folder: string | undefined;
	return {
		name: "precompress",
		apply: "build",
		configResolved(config) {
			folder = config.build.ssr ? undefined : config.build.outDir;
		},
		async closeBundle() {
			if (folder) await compressFiles(folder);
		},
	};
}

async function compressFiles(folder: string): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && worthwhile.has(extname(entry.name)))
		.map((entry) => join(entry.parentPath, entry.name));
	await Promise.all(files.map(compressFile));
}

async function compressFile(path: string): Promise<void> {
	const plain = await readFile(path);
	const small = await compress(plain, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
		},
	});
	if (small.length < plain.length) await writeFile(`${path}.br`, small);
}
