import { readFileSync } from "node:fs";
import type { TransactionSql } from "postgres";
import { z } from "zod";
import type { Target } from "./target.ts";

const detailShape = z.record(z.string(), z.union([z.string(), z.boolean()]));

export type Detail = Readonly<z.infer<typeof detailShape>>;

/** One thing that a schema is made of: `column`, `members.name`, `{ type: "text", required: true }`. */
export type StructureLine = {
	readonly kind: string;
	readonly object: string;
	readonly detail: Detail;
};

/** A schema's lines, and a digest of them that the server makes. */
export type Structure = { readonly digest: string; readonly lines: readonly StructureLine[] };

type Described = Pick<Target, "schemaName" | "tenant">;

/** The lines of the schema that the transaction has entered. */
export async function readStructure(sql: TransactionSql, target: Described): Promise<Structure> {
	const rows = await sql.unsafe<{ kind: string; object: string; detail: string }[]>(
		`${structureQuery()} order by kind collate "C", object collate "C"`,
		parameters(target),
	);
	const lines = rows.map((row) => ({ ...row, detail: detailShape.parse(JSON.parse(row.detail)) }));
	return { digest: await structureDigest(sql, target), lines };
}

/** The same as one value: what is compared first, for it costs no transfer. */
export async function structureDigest(sql: TransactionSql, target: Described): Promise<string> {
	const [row] = await sql.unsafe<{ digest: string }[]>(
		`select md5(coalesce(string_agg(
			kind || chr(31) || object || chr(31) || detail, chr(30)
			order by kind collate "C", object collate "C", detail collate "C"
		), '')) as digest from (${structureQuery()}) structure`,
		parameters(target),
	);
	return row?.digest ?? "";
}

function structureQuery(): string {
	query ??= readFileSync(new URL("structure.sql", import.meta.url), "utf8");
	return query;
}

let query: string | undefined;

function parameters(target: Described): string[] {
	return [target.schemaName, target.tenant?.roleName ?? ""];
}
