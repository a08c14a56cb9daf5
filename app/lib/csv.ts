/** A cell that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): CRLF, quotes where needed, a byte order mark so that Excel reads UTF-8. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
	const lines = rows.map((row) => row.map(csvCell).join(","));
	return `\ufeff${lines.join("\r\n")}\r\n`;
}

function csvCell(value: string | number): string {
	if (typeof value === "number") return String(value);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
