import { formatNumber, type Writing } from "./writing.ts";

const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes in decimal units (1 kB is 1,000 B), as prices and plans count them: `0 B`, `1.2 MB`, `50 GB`. */
export function byteText(bytes: number, writing: Writing): string {
	let size = bytes;
	let unit = 0;
	while (size >= 999.5 && unit < units.length - 1) {
		size /= 1_000;
		unit += 1;
	}
	const digits = unit === 0 || size >= 9.95 ? 0 : 1;
	return `${formatNumber(size, writing, digits)} ${units[unit]}`;
}
