import type { Writable } from "node:stream";
import type { Sql, TransactionSql } from "postgres";
import { enterSchema, type Target } from "../migrator/target.ts";
import { copyOut } from "./copy.ts";
import type { TenantFiles } from "./files.ts";
import {
	archiveFormat,
	type FilePart,
	filePath,
	type Manifest,
	manifestPath,
	type TablePart,
	tablePath,
} from "./manifest.ts";
import { type SchemaTable, schemaTables } from "./schema-tables.ts";
import { selectionOf } from "./selection.ts";
import { readWorkspace } from "./workspace.ts";
import { writeZip, type ZipWriter } from "./zip-writer.ts";

export type WriteOptions = {
	/** People's names and addresses, what they wrote, and secrets are replaced. */
	readonly scrub: boolean;
	/** `sealedBy` of the installation. */
	readonly sealedBy: string;
	readonly now: Date;
	readonly files: TenantFiles;
	onProgress?(progress: { done: number; total: number }): void;
};

/**
 * Writes a tenant's archive: everything as it was at one moment, however long it takes and whoever works meanwhile.
 *
 * @param owner connections as the migrator
 */
export async function writeArchive(
	owner: Sql,
	target: Target & { tenant: { id: string } },
	sink: Writable,
	options: WriteOptions,
): Promise<Manifest> {
	return owner.begin("isolation level repeatable read read only", async (tx) => {
		const workspace = await readWorkspace(tx, target.tenant.id);
		await enterSchema(tx, target);
		await tx`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
			set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`;
		const tables = await schemaTables(tx);
		const kept = tables.flatMap((table) => {
			const selection = selectionOf(table, options);
			return selection === null ? [] : [{ table, selection }];
		});
		const files = await options.files.list(tx);
		const progress = steps(kept.length + files.length, options.onProgress);
		let manifest: Manifest | undefined;
		await writeZip(sink, async (zip) => {
			const tableParts: TablePart[] = [];
			for (const { table, selection } of kept) {
				tableParts.push(await addTable(tx, zip, table, selection));
				progress();
			}
			const fileParts: FilePart[] = [];
			for (const { key } of files) {
				const content = await options.files.read(key);
				const { bytes, sha256 } = await zip.add(filePath(key), content);
				fileParts.push({ key, bytes, sha256 });
				progress();
			}
			manifest = {
				...{ format: archiveFormat, writtenAt: options.now.toISOString() },
				...{ scrubbed: options.scrub, sealedBy: options.sealedBy },
				schema: await readSchemaVersion(tx),
				...{ workspace, tables: tableParts, files: fileParts },
			};
			zip.addText(manifestPath, JSON.stringify(manifest, null, "\t"));
		});
		if (!manifest) throw new Error("The archive has no manifest");
		return manifest;
	});
}

async function addTable(
	tx: TransactionSql,
	zip: ZipWriter,
	table: SchemaTable,
	selection: string,
): Promise<TablePart> {
	const copy = await copyOut(tx, selection);
	const { bytes, lines, sha256 } = await zip.add(tablePath(table.name), copy);
	const columns = table.columns.map(({ name }) => name);
	return { name: table.name, columns, rows: lines, bytes, sha256 };
}

async function readSchemaVersion(tx: TransactionSql): Promise<Manifest["schema"]> {
	const migrations = await tx<{ tag: string; checksum: string }[]>`
		select tag, checksum from applied_migrations order by position`;
	return { version: migrations.length, migrations: migrations.map((each) => ({ ...each })) };
}

function steps(total: number, tell: WriteOptions["onProgress"]): () => void {
	let done = 0;
	return () => {
		done += 1;
		tell?.({ done, total });
	};
}
