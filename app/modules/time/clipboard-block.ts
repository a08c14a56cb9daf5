/** A cell in double quotes or bare, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;

/**
 * Reads a block of cells as spreadsheets put it on the clipboard: columns parted by tabs, rows by line
 * breaks, cells that hold either in double quotes.
 */
export function parseBlock(text: string): string[][] {
	const rows: string[][] = [[]];
	const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
	for (const [, quoted, bare = "", end] of source.matchAll(CELL)) {
		rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
		if (end === "") break;
		if (end === "\n") rows.push([]);
	}
	return rows;
}

/** Writes a block for the clipboard; durations need no quotes. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.join("\t")).join("\n");
}
