import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Env } from "#app/env.server.ts";
import { openStorage } from "#app/integrations/flydrive/open-storage.server.ts";
import { ArchiveRefused } from "../archive/archive-refused.ts";
import type { NewTenantFiles, TenantFiles } from "../archive/files.ts";
import { carriedFiles } from "../archive/stored-files.ts";
import type { TenantRef } from "../handle.ts";

/** A tenant's stored files, read and written past the product's pages. */
export function filesOf(env: Env, tenant: TenantRef): TenantFiles & NewTenantFiles {
	const storage = openStorage(env);
	const prefix = `${tenant.id}/`;
	return {
		async list(tx) {
			// Older versions have no files.
			const [known] = await tx`select to_regclass('files') as table`;
			if (!known?.table) return [];
			const rows = await tx.unsafe<{ key: string }[]>(
				`select substr(key, ${prefix.length + 1}) as key from files where ${carriedFiles} order by key`,
			);
			return rows.map(({ key }) => ({ key }));
		},
		async read(key) {
			const content = await storage.read(`${prefix}${key}`);
			if (content) return content;
			throw new ArchiveRefused(`The file ${key} is gone from the storage meanwhile. Try again.`);
		},
		async write(key, content) {
			const path = join(tmpdir(), `crowdminder-import-${randomBytes(8).toString("hex")}`);
			try {
				await pipeline(content, createWriteStream(path, { flags: "wx", mode: 0o600 }));
				await storage.put(`${prefix}${key}`, { path, bytes: (await stat(path)).size });
			} finally {
				await rm(path, { force: true });
			}
		},
		discard: () => storage.removeAll(prefix),
	};
}
