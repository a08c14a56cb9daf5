import { createWriteStream } from "node:fs";
import type { FileStorage } from "#app/integrations/flydrive/storage.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { copyReadable } from "#db/archive/readable-copy.ts";
import { storedFiles } from "#db/archive/stored-files.ts";
import { tenantSnapshot } from "#db/archive/tenant-snapshot.ts";
import { writeZip } from "#db/archive/zip-writer.ts";
import { exportObject } from "./export-life.ts";
import { readme } from "./readme.ts";

export type Copying = {
	readonly databaseUrl: string;
	readonly storage: FileStorage;
	readonly tenant: TenantRecord;
	readonly now: Date;
	readonly signal: AbortSignal;
	onProgress(done: number, total: number): Promise<void>;
};

/**
 * Writes a copy of everything to a file of this machine: tables as CSV and JSON and the stored files, as they were at
 * one moment.
 *
 * @returns how many rows it has, and how many people were erased at that moment
 */
export async function writeCopy(
	path: string,
	copying: Copying,
): Promise<{ rows: number; erased: number }> {
	const { databaseUrl, storage, tenant, now, signal, onProgress } = copying;
	let rows = 0;
	return tenantSnapshot(databaseUrl, tenant, async (tx) => {
		const [people] = await tx<{ erased: number }[]>`
			select count(*)::integer as erased from members where erased_at is not null`;
		const files = await storedFiles(tx, exportObject);
		const sink = createWriteStream(path, { flags: "wx", mode: 0o600 });
		await writeZip(sink, async (zip) => {
			const tables = await copyReadable(tx, zip, {
				async onTable(done, total) {
					signal.throwIfAborted();
					await onProgress(done, total + files.length);
				},
			});
			const lost: string[] = [];
			for (const [index, { id, name, key }] of files.entries()) {
				signal.throwIfAborted();
				const content = await storage.read(key);
				if (content) await zip.add(`files/${id} ${name}`, content);
				else lost.push(`${id} ${name}`);
				await onProgress(tables.length + index + 1, tables.length + files.length);
			}
			if (lost.length > 0) {
				zip.addText("files/MISSING.txt", `Deleted meanwhile:\r\n${lost.join("\r\n")}\r\n`);
			}
			zip.addText("README.txt", readme(tenant.name, now, tables, files.length - lost.length));
			rows = tables.reduce((sum, table) => sum + table.rows, 0);
		});
		return { rows, erased: people?.erased ?? 0 };
	});
}
