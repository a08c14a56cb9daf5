import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStorage } from "#app/integrations/flydrive/open-storage.server.ts";
import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { sealSetting } from "#app/modules/settings/seal-setting.server.ts";
import type { TenantRef } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { cliEnv } from "#tests/kit/cli.ts";
import type { Kit } from "#tests/kit/kit.ts";

type Variables = Readonly<Record<string, string>>;

/** Files with their bytes, as people store them. The second lies in the trash: it can be taken out of it again. */
export async function storeFiles(
	kit: Kit,
	tenant: TenantRef,
	variables: Variables,
	contents: readonly Buffer[],
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "archive-test-"));
	const storage = openStorage(cliEnv(kit, variables));
	for (const [index, bytes] of contents.entries()) {
		const path = join(folder, "content");
		writeFileSync(path, bytes);
		const key = `${tenant.id}/${newToken()}`;
		await storage.put(key, { path, bytes: bytes.length });
		await kit.asTenant(tenant, (db) =>
			db.insert(files).values({
				...{ id: newId(), key, name: `Ünicode ${index}.bin`, type: "application/pdf" },
				...{ bytes: bytes.length, sha256: sha256(bytes), objectType: "client", objectId: newId() },
				...(index === 1 ? { state: "trashed", trashedAt: new Date() } : { state: "stored" }),
			}),
		);
	}
	rmSync(folder, { recursive: true });
}

/** A secret setting, sealed for the workspace. */
export async function writeSecret(kit: Kit, tenant: TenantRef): Promise<void> {
	const env = cliEnv(kit);
	const value = sealSetting({ env }, tenant.id, "SSO_CLIENT_SECRET", "shared with the provider");
	await kit.owner`
		insert into ${kit.owner(tenant.schemaName)}.settings (key, effective_from, value)
		values ('SSO_CLIENT_SECRET', '0001-01-01', ${JSON.stringify(value)}::text::jsonb)`;
}

/** The checksums of a workspace's bytes, read from where they are. */
export async function checksumsOf(
	kit: Kit,
	{ id }: TenantRef,
	variables: Variables,
): Promise<string[]> {
	const storage = openStorage(cliEnv(kit, variables));
	const sums: string[] = [];
	for await (const { key } of storage.list(`${id}/`)) {
		const hash = createHash("sha256");
		for await (const chunk of (await storage.read(key)) ?? []) hash.update(chunk);
		sums.push(hash.digest("hex"));
	}
	storage.stop();
	return sums.sort();
}

export function sha256(bytes: Buffer): string {
	return createHash("sha256").update(bytes).digest("hex");
}
