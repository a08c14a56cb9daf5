import type { TenantRef } from "#db/handle.ts";
import type { Kit } from "./kit.ts";

/** A hash of all rows of each table in a tenant's schema, but for what is counted and who looked for support. */
export async function contentsOf(kit: Kit, tenant: TenantRef): Promise<Record<string, string>> {
	const tables = await kit.owner<{ name: string }[]>`
		select table_name as name from information_schema.tables
		where table_schema = ${tenant.schemaName} and table_name <> 'attempts'`;
	const hashes = tables.map(async ({ name }) => [name, await hashOf(kit, tenant, name)]);
	return Object.fromEntries(await Promise.all(hashes));
}

async function hashOf({ owner }: Kit, tenant: TenantRef, table: string): Promise<string> {
	const isAudit = table === "audit_lines";
	const [row] = await owner<{ hash: string }[]>`
		select md5(coalesce(string_agg(row::text, '' order by row::text), '')) as hash
		from ${owner(tenant.schemaName)}.${owner(table)} as row
		${isAudit ? owner`where object_type <> 'support-visit'` : owner``}`;
	if (!row) throw new Error(`${table} has no hash`);
	return row.hash;
}
