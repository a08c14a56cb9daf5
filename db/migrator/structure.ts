import { readFileSync } from "node:fs";
import type { TransactionSql } from "postgres";
import { z } from "zod";
import { identifier } from "../names.ts";
import { enterSchema, type Target } from "./target.ts";

const detailShape = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));

export type Detail = Readonly<Record<string, string | boolean>>;

/** One thing that a schema is made of: `column`, `members.name`, `{ type: "text", required: true }`. */
export type StructureLine = {
	readonly kind: string;
	readonly object: string;
	readonly detail: Detail;
};

/** A schema's lines, and a digest of them that the server makes. */
export type Structure = { readonly digest: string; readonly lines: readonly StructureLine[] };

type Described = Pick<Target, "schemaName" | "tenant">;

/** What the schema is made of; its own name is left out and its tenant's role is `tenant`. */
export async function readStructure(sql: TransactionSql, target: Described): Promise<Structure> {
	await enterCatalog(sql);
	const rows = await sql.unsafe<{ kind: string; object: string; detail: string }[]>(
		`${structureQuery()} order by kind collate "C", object collate "C"`,
		[target.schemaName],
	);
	await enterSchema(sql, target);
	const lines = rows.map(({ kind, object, detail }) => ({
		kind,
		object: neutral(object, target),
		detail: parseDetail(neutral(detail, target)),
	}));
	return { digest: await structureDigest(sql, target), lines };
}

/** The same as one value: what is compared first, for it costs no transfer. */
export async function structureDigest(sql: TransactionSql, target: Described): Promise<string> {
	await enterCatalog(sql);
	const [row] = await sql.unsafe<{ digest: string }[]>(
		`select md5(replace(replace(coalesce(string_agg(
			kind || chr(31) || object || chr(31) || detail, chr(30)
			order by kind collate "C", object collate "C", detail collate "C"
		), ''), quote_ident($1) || '.', ''), $2, 'tenant')) as digest from (${structureQuery()}) structure`,
		[target.schemaName, roleOf(target)],
		{ prepare: true },
	);
	await enterSchema(sql, target);
	return row?.digest ?? "";
}

/** Away from any schema the server prints all names in full, and keeps its plan from tenant to tenant. */
async function enterCatalog(sql: TransactionSql): Promise<void> {
	await sql`
		select set_config('search_path', 'pg_catalog', true), set_config('jit', 'off', true),
			set_config('plan_cache_mode', 'force_generic_plan', true)`;
}

function structureQuery(): string {
	query ??= readFileSync(new URL("structure.sql", import.meta.url), "utf8");
	return query;
}

let query: string | undefined;

function neutral(text: string, target: Described): string {
	const schema = /^[a-z_][a-z0-9_]*$/.test(target.schemaName)
		? target.schemaName
		: identifier(target.schemaName);
	return text.replaceAll(`${schema}.`, "").replaceAll(roleOf(target), "tenant");
}

/** The registry has none: a name that no role has. */
function roleOf({ tenant }: Described): string {
	return tenant?.roleName ?? "no role";
}

function parseDetail(text: string): Detail {
	const entries = Object.entries(detailShape.parse(JSON.parse(text)));
	return Object.fromEntries(
		entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
	);
}
