import type { TransactionSql } from "postgres";
import { identifier } from "../names.ts";
import { ArchiveRefused } from "./archive-refused.ts";
import { copyIn } from "./copy.ts";
import { type TablePart, tablePath } from "./manifest.ts";
import type { OpenArchive } from "./open-archive.ts";
import { type SchemaTable, schemaTables } from "./schema-tables.ts";

/**
 * Loads an archive's tables into the empty schema in the path, each after those that it refers to. Constraints hold as
 * they do for everybody, so nothing comes in that could not have been written.
 *
 * @throws ArchiveRefused
 */
export async function loadTables(
	tx: TransactionSql,
	archive: OpenArchive,
	onProgress?: (progress: { done: number; total: number }) => void,
): Promise<void> {
	await tx`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true)`;
	const tables = await schemaTables(tx);
	const parts = new Map(archive.manifest.tables.map((part) => [part.name, part]));
	for (const name of parts.keys()) {
		if (!tables.some((table) => table.name === name)) {
			throw new ArchiveRefused(`It has a table ${name}, which workspaces of its version had not.`);
		}
	}
	let done = 0;
	for (const table of tables) {
		const part = parts.get(table.name);
		if (!part) continue;
		refuseOtherColumns(table, part);
		await loadTable(tx, archive, part);
		done += 1;
		onProgress?.({ done, total: parts.size });
	}
	await continueSequences(tx);
}

function refuseOtherColumns({ name, columns }: SchemaTable, part: TablePart): void {
	const wanted = columns.map((column) => column.name);
	if (wanted.join() === part.columns.join()) return;
	throw new ArchiveRefused(
		`Its table ${name} has the columns ${part.columns.join(", ")}; they must be ${wanted.join(", ")}.`,
	);
}

async function loadTable(tx: TransactionSql, archive: OpenArchive, part: TablePart): Promise<void> {
	const columns = part.columns.map(identifier).join(", ");
	const content = await archive.read(tablePath(part.name));
	try {
		await copyIn(tx, `${identifier(part.name)} (${columns})`, content);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new ArchiveRefused(`The rows of ${part.name} do not fit: ${why}.`, { cause: error });
	}
	const [loaded] = await tx<{ rows: number }[]>`
		select count(*)::float8 as rows from ${tx(part.name)}`;
	if (loaded?.rows !== part.rows) {
		throw new ArchiveRefused(
			`${part.name} has ${loaded?.rows} rows; its manifest says ${part.rows}.`,
		);
	}
}

/** Numbers that the server gives out go on after the highest that came. */
async function continueSequences(tx: TransactionSql): Promise<void> {
	const owned = await tx<{ table: string; column: string; sequence: string }[]>`
		select table_name as table, column_name as column,
			pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
		from information_schema.columns
		where table_schema = current_schema()
			and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`;
	for (const { table, column, sequence } of owned) {
		await tx.unsafe(
			`select setval('${sequence.replaceAll("'", "''")}', coalesce(max(${identifier(column)}), 0) + 1, false) from ${identifier(table)}`,
		);
	}
}
