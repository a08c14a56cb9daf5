import { getTableConfig } from "drizzle-orm/pg-core";
import { declaredTables } from "#db/archive/declared-tables.ts";
import type { TenantRef } from "#db/handle.ts";
import type { Kit } from "#tests/kit/kit.ts";

/** What a copy has of its own instead: its prefix in the storage, its trial, its seals, and nothing for links. */
const own: Readonly<Record<string, string>> = {
	entitlement: "'{plan,plan_version,features,member_limit,file_bytes}'::text[]",
	files: "array['key']",
	invitations: "array['token_hash']",
	settings: "case when value ? 'sealed' then array['value'] else '{}' end",
	sign_ins: "array['device_hash', 'alarm_hash']",
};

/** By table: how many rows, and a digest of all that a copy has to have of them. */
export async function rowsOf({ owner: sql }: Kit, tenant: TenantRef) {
	const entries = declaredTables.map(async ({ table, rows = "true" }) => {
		const { name } = getTableConfig(table);
		const [row] = await sql.unsafe<{ count: number; digest: string }[]>(`
			select count(*)::integer as count,
				md5(coalesce(string_agg(text, '' order by text), '')) as digest
			from (
				select ${name in own ? `(to_jsonb(t) - ${own[name]})` : "t"}::text as text
				from ${tenant.schemaName}.${name} as t where ${rows}
			) as all_rows`);
		return [name, { count: row?.count ?? -1, digest: row?.digest }] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}
