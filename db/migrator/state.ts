import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { identifier } from "../names.ts";
import type { MigrationSet } from "./migration-set.ts";

export type AppliedMigration = { position: number; tag: string; checksum: string };

/**
 * How far a schema is. `edited`: it holds a migration that reads otherwise in the code; `ahead`: it holds more
 * than this release knows; `missing`: there is no schema, or no record in it.
 */
export type SchemaState =
	| { kind: "at"; version: number }
	| { kind: "edited"; tag: string }
	| { kind: "ahead"; version: number }
	| { kind: "missing" };

const batch = 100;

/** The states of many schemas in a few queries. */
export async function readStates(
	sql: Sql,
	set: MigrationSet,
	schemaNames: readonly string[],
): Promise<Map<string, SchemaState>> {
	const states = new Map<string, SchemaState>(
		schemaNames.map((name) => [name, { kind: "missing" }]),
	);
	const recorded = await schemasWithRecord(sql, schemaNames);
	const known = prefixDigests(set);
	for (let start = 0; start < recorded.length; start += batch) {
		const rows = await readDigests(sql, recorded.slice(start, start + batch));
		for (const { schema, count, digest } of rows) {
			const isKnown = known[count] === digest;
			states.set(
				schema,
				isKnown ? { kind: "at", version: count } : await explain(sql, set, schema),
			);
		}
	}
	return states;
}

async function schemasWithRecord(sql: Sql, schemaNames: readonly string[]): Promise<string[]> {
	const rows = await sql<{ schema: string }[]>`
		select nspname as schema
		from pg_class join pg_namespace on pg_namespace.oid = relnamespace
		where relname = 'applied_migrations'
			and nspname in (select jsonb_array_elements_text(${JSON.stringify(schemaNames)}::text::jsonb))`;
	return rows.map((row) => row.schema);
}

function readDigests(sql: Sql, schemaNames: readonly string[]) {
	const one = (schema: string) => `
		select '${schema}' as schema, count(*)::integer as count,
			md5(coalesce(string_agg(tag || ' ' || checksum, ',' order by position), '')) as digest
		from ${identifier(schema)}.applied_migrations`;
	return sql.unsafe<{ schema: string; count: number; digest: string }[]>(
		schemaNames.map(one).join(" union all "),
	);
}

/** By number of applied migrations: what the server's digest must be. */
function prefixDigests({ migrations }: MigrationSet): string[] {
	const lines = migrations.map(({ tag, checksum }) => `${tag} ${checksum}`);
	return [...migrations, null].map((_, count) =>
		createHash("md5").update(lines.slice(0, count).join(",")).digest("hex"),
	);
}

async function explain(sql: Sql, set: MigrationSet, schema: string): Promise<SchemaState> {
	const applied = await sql<AppliedMigration[]>`
		select position, tag, checksum from ${sql(schema)}.applied_migrations order by position`;
	return compareApplied(set, applied);
}

/** Compares what a schema holds with what the code knows, in order. */
export function compareApplied(
	{ migrations }: MigrationSet,
	applied: readonly AppliedMigration[],
): SchemaState {
	for (const [index, row] of applied.entries()) {
		const migration = migrations[index];
		if (!migration) return { kind: "ahead", version: applied.length };
		if (migration.tag !== row.tag || migration.checksum !== row.checksum) {
			return { kind: "edited", tag: row.tag };
		}
	}
	return { kind: "at", version: applied.length };
}
