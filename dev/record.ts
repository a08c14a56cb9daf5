import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";

/** What a service remembers from one start to the next; null when there is nothing that makes sense. */
export function readRecord<Shape extends z.ZodType>(
	file: string,
	shape: Shape,
): z.infer<Shape> | null {
	try {
		return shape.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch {
		return null;
	}
}

/** Replaces the record whole: a reader never sees half of it. */
export function writeRecord(file: string, value: Record<string, unknown>): void {
	writeFileSync(`${file}.new`, JSON.stringify(value));
	renameSync(`${file}.new`, file);
}
