import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { newId } from "#app/lib/id.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { storeMadeFile } from "#app/modules/files/store-made-file.server.ts";
import type { Services } from "#app/services.server.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { files } from "#db/tenant/files.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

/** Keeps a text as a file that the product made, of an object of any kind. */
export async function keep(
	services: Services,
	tenant: TestTenant,
	text: string,
	of: { objectType?: string; objectId?: string; name?: string; beyondPlan?: boolean } = {},
): Promise<string> {
	const record = await services.directory.byId(tenant.id);
	if (!record) throw new Error("The tenant is gone");
	const path = join(services.env.DATA_DIR, newId());
	writeFileSync(path, text);
	const { objectType = "client", objectId = newId(), name = "notes.txt", beyondPlan = false } = of;
	return storeMadeFile(
		{
			...{ tenant: record, storage: services.storage, actor: { kind: "job" } },
			...{ now: services.clock(), writing: usualWriting },
			step: (work) => services.database.asTenant(tenant, work),
		},
		{ ...{ path, name, type: "text/plain", objectType, objectId }, isSensitive: false, beyondPlan },
	);
}

/** What the counter says, beside what the rows add up to. */
export function counted(kit: Kit, tenant: TestTenant): Promise<{ counter: number; rows: number }> {
	return kit.asTenant(tenant, async (db) => {
		const [row] = await db.select({ bytes: entitlement.fileBytes }).from(entitlement);
		const all = await db.select({ bytes: files.bytes }).from(files);
		return { counter: row?.bytes ?? 0, rows: all.reduce((sum, { bytes }) => sum + bytes, 0) };
	});
}

/** The keys of everything that the storage holds of a tenant. */
export async function keysOf({ storage }: Services, tenant: TestTenant): Promise<string[]> {
	const keys: string[] = [];
	for await (const { key } of storage.list(`${tenant.id}/`)) keys.push(key);
	return keys.sort();
}

export async function contentOf({ storage }: Services, key: string): Promise<string | null> {
	const stream = await storage.read(key);
	return stream ? (await buffer(stream)).toString("utf8") : null;
}

export function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
