import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod/mini";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type ReadCsv = { readonly rows: readonly CsvRow[] } | { readonly problem: string };

/**
 * Reads a table as spreadsheets save or copy it: cells between commas, semicolons or tabs, quoted where needed, with or
 * without a byte order mark. Empty lines are passed over; each row knows the line on which it ends.
 */
export function readCsv(text: string): ReadCsv {
	try {
		const parsed: unknown = parse(text, {
			...{ bom: true, info: true, trim: true, relax_column_count: true, skip_empty_lines: true },
			delimiter: delimiterOf(text),
		});
		const rows = parsedRows.parse(parsed).map(({ record, info }) => ({
			...{ line: info.lines, cells: record },
		}));
		return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
	} catch (error) {
		if (error instanceof CsvError) return { problem: problemOf(error) };
		throw error;
	}
}

const parsedRows = z.array(
	z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

const delimiters = [",", ";", "\t"] as const;

/** The one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
	const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "";
	const bare = first.replaceAll(/"[^"]*"/g, "");
	const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }));
	return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function problemOf({ lines }: CsvError): string {
	const where = typeof lines === "number" ? ` Look at line ${lines}.` : "";
	return `A quotation mark is not closed, or stands in the middle of a cell.${where}`;
}
