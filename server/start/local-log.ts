import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { openLog } from "#dev/log-file.ts";

export type LocalLog = {
	take(text: Buffer): void;
	/** From now on warnings are shown too: while everything starts at once, one waits for the other. */
	showWarnings(): void;
};

/** Levels of the log. */
const warning = 40;
const error = 50;

const entry = z.object({
	level: z.number(),
	msg: z.string(),
	err: z.object({ message: z.string() }).optional(),
});

/** Puts the processes' log into a file of the data directory, and shows what went wrong as it comes. */
export function openLocalLog(dataDir: string, show: (line: string) => void): LocalLog {
	const stream = createWriteStream("", { fd: openLog(join(dataDir, "server.log")) });
	let least = error;
	return {
		take(text) {
			stream.write(text);
			for (const line of text.toString().split("\n")) {
				const words = worthShowing(line, least);
				if (words) show(words);
			}
		},
		showWarnings() {
			least = warning;
		},
	};
}

/** A chunk may end within a line: such a line is in the file only. */
function worthShowing(line: string, least: number): string | null {
	if (!line.startsWith("{")) return null;
	const parsed = entry.safeParse(parseJson(line));
	if (!parsed.success || parsed.data.level < least) return null;
	const { level, msg, err } = parsed.data;
	return `${level >= error ? "Error" : "Warning"}: ${msg}${err ? ` (${err.message})` : ""}`;
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
