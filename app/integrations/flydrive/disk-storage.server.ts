import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { listDisk } from "./list-disk.server.ts";
import type { FileStorage } from "./storage.ts";

/** A folder of this machine that nobody else may read. All processes that serve files share it. */
export function diskStorage(folder: string): FileStorage {
	const location = resolve(folder);
	const disk = new Disk(new FSDriver({ location, visibility: "private" }));
	let made: Promise<unknown> | undefined;
	return {
		kind: "disk",
		async put(key, { path, bytes }) {
			made ??= mkdir(location, { recursive: true, mode: 0o700 });
			await made;
			await disk.putStream(key, createReadStream(path), { contentLength: bytes });
		},
		async read(key, range) {
			// The key goes through flydrive's own check of paths first.
			if (!(await disk.exists(key))) return null;
			const file = await open(join(location, key));
			return file.createReadStream(range ?? {});
		},
		remove: (key) => disk.delete(key),
		removeAll: (prefix) => disk.deleteAll(prefix),
		list: (prefix) => listDisk(disk, prefix),
		stop: () => undefined,
	};
}
