import type { Sql } from "postgres";
import { identifier } from "../names.ts";

export type TenantFacts = {
	slug: string;
	name: string;
	state: string;
	plan: string;
	version: number;
	schema: string;
	role: string;
	/** Tables, indexes and everything else, in bytes. */
	size: number;
	/** Active ones. */
	members: number;
	createdAt: string;
	trialEndsAt: string | null;
};

const batch = 100;

/** What the command line tells of tenants, by slug. */
export async function tenantFacts(sql: Sql, slug?: string): Promise<TenantFacts[]> {
	const rows = await sql<Omit<TenantFacts, "size" | "members">[]>`
		select slug, name, state, plan, schema_version as version, schema_name as schema, role_name as role,
			to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
			to_char(trial_ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "trialEndsAt"
		from public.tenants
		where ${slug ?? null}::text is null or slug = ${slug ?? null}::text
		order by slug`;
	const schemas = rows.map((row) => row.schema);
	const [sizes, members] = [await schemaSizes(sql, schemas), await memberCounts(sql, schemas)];
	return rows.map((row) => ({
		...row,
		size: sizes.get(row.schema) ?? 0,
		members: members.get(row.schema) ?? 0,
	}));
}

async function schemaSizes(sql: Sql, schemas: readonly string[]): Promise<Map<string, number>> {
	const rows = await sql<{ schema: string; size: number }[]>`
		select nspname as schema, sum(pg_total_relation_size(pg_class.oid))::float8 as size
		from pg_class join pg_namespace on pg_namespace.oid = relnamespace
		where relkind in ('r', 'm')
			and nspname in (select jsonb_array_elements_text(${JSON.stringify(schemas)}::text::jsonb))
		group by nspname`;
	return new Map(rows.map((row) => [row.schema, row.size]));
}

async function memberCounts(sql: Sql, schemas: readonly string[]): Promise<Map<string, number>> {
	const found = await sql<{ schema: string }[]>`
		select nspname as schema
		from pg_class join pg_namespace on pg_namespace.oid = relnamespace
		where relname = 'members' and relkind = 'r'
			and nspname in (select jsonb_array_elements_text(${JSON.stringify(schemas)}::text::jsonb))`;
	const counts = new Map<string, number>();
	for (let start = 0; start < found.length; start += batch) {
		const each = found.slice(start, start + batch).map(
			({ schema }) => `
				select '${schema}' as schema, count(*)::integer as members
				from ${identifier(schema)}.members where deactivated_at is null`,
		);
		const rows = await sql.unsafe<{ schema: string; members: number }[]>(each.join(" union all "));
		for (const row of rows) counts.set(row.schema, row.members);
	}
	return counts;
}
