import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const memoryDisk = "/dev/shm";
const enoughBytes = 8 * 2 ** 30;

/**
 * Where tests put databases that end with them: a disk in memory, where this machine has a large one. Some thousand
 * tables are made and dropped in a run, and making files is most of that.
 */
export function scratchPlace(): string {
	if (!existsSync(memoryDisk)) return tmpdir();
	const { blocks, bsize } = statfsSync(memoryDisk);
	return blocks * bsize >= enoughBytes ? memoryDisk : tmpdir();
}
