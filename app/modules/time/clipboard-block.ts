/**
 * Reads a block of cells as spreadsheets put it on the clipboard: columns parted by tabs, rows by line
 * breaks, cells that hold either in double quotes.
 */
export function parseBlock(text: string): string[][] {
	const rows: string[][] = [[""]];
	let quoted = false;
	const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
	for (let at = 0; at < source.length; at += 1) {
		const letter = source.charAt(at);
		const isStart = rows.at(-1)?.at(-1) === "";
		if (letter === '"' && (quoted || isStart)) {
			const isDoubled = quoted && source.charAt(at + 1) === '"';
			if (isDoubled) at += 1;
			if (isDoubled) append(rows, '"');
			else quoted = !quoted;
		} else if (letter === "\t" && !quoted) rows.at(-1)?.push("");
		else if (letter === "\n" && !quoted) rows.push([""]);
		else append(rows, letter);
	}
	return rows.map((row) => row.map((cell) => cell.trim()));
}

/** Writes a block for the clipboard; durations need no quotes. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.join("\t")).join("\n");
}

function append(rows: string[][], letter: string): void {
	const row = rows.at(-1);
	if (row) row[row.length - 1] += letter;
}
