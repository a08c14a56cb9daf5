import { Readable } from "node:stream";
import { setImmediate as others } from "node:timers/promises";
import { CsvError, type Options, parse as parseAsync } from "csv-parse";
import { parse } from "csv-parse/sync";
import * as z from "zod/mini";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type ReadCsv = { readonly rows: readonly CsvRow[] } | { readonly problem: string };

/**
 * Reads a table as spreadsheets save or copy it: cells between commas, semicolons or tabs, quoted where needed, with or
 * without a byte order mark. Empty lines are passed over; each row knows the line on which it ends.
 */
export function readCsv(text: string): ReadCsv {
	try {
		assertLines(text);
		const rows = parsedRows.parse(parse(text, optionsFor(text))).map(rowOf);
		return { rows: rows.filter(hasContent) };
	} catch (error) {
		if (error instanceof UnreadableCsv) return { problem: error.message };
		if (error instanceof CsvError) return { problem: problemOf(error) };
		throw error;
	}
}

/** What a large table is that cannot be read to its end: a sentence for who sent it. */
export class UnreadableCsv extends Error {
	override name = "UnreadableCsv";
}

/**
 * The rows of a large table, as `readCsv` reads them, one by one and with pauses in which others are served.
 *
 * @throws UnreadableCsv where a quotation mark is wrong, or a line is longer than any of hours is
 */
export async function* csvRows(text: string): AsyncGenerator<CsvRow> {
	assertLines(text);
	const parser = Readable.from(piecesOf(text)).pipe(parseAsync(optionsFor(text)));
	try {
		for await (const record of parser) {
			const row = rowOf(parsedRow.parse(record));
			if (hasContent(row)) yield row;
		}
	} catch (error) {
		throw error instanceof CsvError ? new UnreadableCsv(problemOf(error)) : error;
	} finally {
		parser.destroy();
	}
}

const parsedRow = z.object({
	record: z.array(z.string()),
	info: z.object({ lines: z.number() }),
});
const parsedRows = z.array(parsedRow);

function rowOf({ record, info }: z.output<typeof parsedRow>): CsvRow {
	return { line: info.lines, cells: record };
}

function hasContent({ cells }: CsvRow): boolean {
	return cells.some((cell) => cell !== "");
}

/** Characters that are read between two pauses. */
const piece = 65_536;

async function* piecesOf(text: string): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += piece) {
		yield text.slice(at, at + piece);
		await others();
	}
}

/** Characters of a line, and of a row that goes over several: more is no table, and takes the parser minutes. */
const longest = 100_000;

/** Before parsing, which looks at no length within a line. */
function assertLines(text: string): void {
	for (let at = 0; at < text.length; ) {
		const end = lineEnd(text, at);
		if (end - at > longest) throw new UnreadableCsv(tooLong);
		at = end + 1;
	}
}

function lineEnd(text: string, from: number): number {
	const sign = /[\r\n]/g;
	sign.lastIndex = from;
	return sign.exec(text)?.index ?? text.length;
}

const tooLong = `One of its lines is longer than ${longest} characters: that is no table. Save it as CSV once more.`;

function optionsFor(text: string): Options & { info: true } {
	return {
		...{ bom: true, info: true, trim: true, relax_column_count: true, skip_empty_lines: true },
		max_record_size: longest,
		delimiter: delimiterOf(text),
	};
}

const delimiters = [",", ";", "\t"] as const;

/** The one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
	const start = Math.max(0, text.search(/\S/));
	const first = text.slice(start, lineEnd(text, start));
	const bare = first.replaceAll(/"[^"]*"/g, "");
	const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }));
	return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function problemOf({ code, lines }: CsvError): string {
	if (code === "CSV_MAX_RECORD_SIZE") return tooLong;
	const where = typeof lines === "number" ? ` Look at line ${lines}.` : "";
	return `A quotation mark is not closed, or stands in the middle of a cell.${where}`;
}
