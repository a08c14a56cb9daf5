import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The last answer of Unleash, kept for a start without it. */
export type Backup = {
	/** Null when there is none yet. */
	read(): Promise<string | null>;
	/** Replaces it whole: another process may be reading. */
	write(text: string): Promise<void>;
};

/** Opens the backup in a directory of its own that only this user may enter. */
export async function openBackup(dataDir: string): Promise<Backup> {
	const directory = join(dataDir, "flags");
	await mkdir(dataDir, { recursive: true });
	await mkdir(directory, { recursive: true, mode: 0o700 });
	await chmod(directory, 0o700);
	const file = join(directory, "last-known.json");
	return {
		read: () => readFile(file, "utf8").catch(() => null),
		async write(text) {
			const draft = `${file}.${process.pid}`;
			await writeFile(draft, text, { mode: 0o600 });
			await rename(draft, file);
		},
	};
}
