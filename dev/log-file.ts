import { openSync, readFileSync, renameSync, statSync } from "node:fs";

const limit = 5_000_000;

/** Opens a log to append to, after setting a long one aside. Only the user may read it. */
export function openLog(file: string): number {
	const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	if (size > limit) renameSync(file, `${file}.1`);
	return openSync(file, "a", 0o600);
}

/** The last lines of a log, to show why something did not start. */
export function endOfLog(file: string): string {
	const lines = readFileSync(file, "utf8").trimEnd().split("\n");
	return `The end of ${file}:\n${lines.slice(-8).join("\n")}`;
}
