export type Cell = string | number;

/** Rows under their headings, aligned: numbers to the right. */
export function textTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const widths = headings.map((heading, column) =>
		Math.max(heading.length, ...rows.map((row) => String(row[column] ?? "").length)),
	);
	const line = (cells: readonly Cell[]) =>
		cells
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
			})
			.join("  ")
			.trimEnd();
	return `${[line(headings), ...rows.map(line)].join("\n")}\n`;
}

/** `812 kB`, `1.4 MB`. */
export function sizeText(bytes: number): string {
	const units = ["B", "kB", "MB", "GB", "TB"];
	let size = bytes;
	let unit = 0;
	while (size >= 1000 && unit < units.length - 1) {
		size /= 1000;
		unit += 1;
	}
	return `${size >= 100 || unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
