import { csvRows } from "#app/lib/read-csv.server.ts";
import type { HowToRead } from "./how-to-read.ts";
import { batchLines } from "./limits.ts";
import { type LineRead, type Refused, readLine } from "./read-line.ts";

export type Batch = {
	readonly lines: readonly {
		readonly read: LineRead | Refused;
		readonly cells: readonly string[];
	}[];
	/** Lines of the file up to the end of this batch, its heads not counted. */
	readonly upTo: number;
};

/** The lines of a file in batches, from those on that were gone through before. */
export async function* batchesOf(
	content: string,
	how: HowToRead,
	from: number,
): AsyncGenerator<Batch> {
	let lines: Batch["lines"][number][] = [];
	let at = -1;
	for await (const { line, cells } of csvRows(content)) {
		at += 1;
		if (at <= from) continue;
		lines.push({ read: readLine(line, cells, how), cells });
		if (lines.length < batchLines) continue;
		yield { lines, upTo: at };
		lines = [];
	}
	if (lines.length > 0) yield { lines, upTo: at };
}
