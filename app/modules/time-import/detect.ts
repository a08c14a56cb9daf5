import type { Columns } from "./fields.ts";
import { clockify } from "./readers/clockify.ts";
import { csv } from "./readers/csv.ts";
import { harvest } from "./readers/harvest.ts";
import { kimai } from "./readers/kimai.ts";
import { columnsFor, isFrom, type Reader, type Source } from "./readers/reader.ts";
import { toggl } from "./readers/toggl.ts";

/** Those with the most marks first: a file of one has the marks of another. */
const readers: readonly Reader[] = [harvest, clockify, kimai, toggl, csv];

/** Which product wrote a file with these heads, and where its columns are. */
export function detect(heads: readonly string[]): { source: Source; columns: Columns } {
	const reader = readers.find((each) => isFrom(each, heads)) ?? csv;
	return { source: reader.source, columns: columnsFor(reader, heads) };
}

export function sourceLabel(source: Source): string {
	return readers.find((reader) => reader.source === source)?.label ?? csv.label;
}
