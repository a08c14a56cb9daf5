import { Readable } from "node:stream";
import type { TransactionSql } from "postgres";
import { z } from "zod";
import { csvText } from "#app/lib/csv.ts";
import { type ReadableTable, readableTables } from "./readable-selection.ts";
import type { ZipWriter } from "./zip-writer.ts";

export type CopiedTable = { readonly name: string; readonly rows: number };

const atOnce = 500;
const oneRow = z.record(z.string(), z.unknown());

/**
 * Writes tables as people and programs read them: each as CSV and as JSON, without secrets. In bounded memory.
 *
 * @param personId only rows of this member
 */
export async function copyReadable(
	tx: TransactionSql,
	zip: ZipWriter,
	options: { personId?: string; onTable?(done: number, total: number): Promise<void> } = {},
): Promise<CopiedTable[]> {
	const tables = await readableTables(tx, options.personId);
	const copied: CopiedTable[] = [];
	for (const table of tables) {
		const { lines } = await zip.add(`json/${table.name}.json`, Readable.from(jsonOf(tx, table)));
		await zip.add(`csv/${table.name}.csv`, Readable.from(csvOf(tx, table)));
		// The first and the last line are the brackets.
		copied.push({ name: table.name, rows: Math.max(0, lines - 2) });
		await options.onTable?.(copied.length, tables.length);
	}
	return copied;
}

/** One row a line. */
async function* jsonOf(tx: TransactionSql, { query }: ReadableTable): AsyncGenerator<Buffer> {
	yield Buffer.from("[\n");
	let isFirst = true;
	for await (const rows of rowsOf(tx, query)) {
		const text = rows.map(({ row }) => row).join(",\n");
		yield Buffer.from(isFirst ? text : `,\n${text}`);
		isFirst = false;
	}
	yield Buffer.from(isFirst ? "]\n" : "\n]\n");
}

async function* csvOf(tx: TransactionSql, table: ReadableTable): AsyncGenerator<Buffer> {
	yield Buffer.from(csvText([table.columns]));
	for await (const rows of rowsOf(tx, table.query)) {
		const cells = rows.map(({ row }) => {
			const values = oneRow.parse(JSON.parse(row));
			return table.columns.map((column) => cellOf(values[column]));
		});
		// The mark at the beginning stands once, before the headings.
		yield Buffer.from(csvText(cells).slice(1));
	}
}

function rowsOf(tx: TransactionSql, query: string) {
	return tx.unsafe<{ row: string }[]>(query).cursor(atOnce);
}

function cellOf(value: unknown): string | number {
	if (value === null || value === undefined) return "";
	if (typeof value === "string" || typeof value === "number") return value;
	return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
