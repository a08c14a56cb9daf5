import { readFileSync } from "node:fs";
import type { TransactionSql } from "postgres";
import type { Target } from "./target.ts";

/** One thing that a schema is made of. */
export type StructureLine = { kind: string; object: string; detail: string };

/** A schema's lines, and a digest of them that the server makes. */
export type Structure = { readonly digest: string; readonly lines: readonly StructureLine[] };

type Described = Pick<Target, "schemaName" | "tenant">;

let query: string | undefined;

/** The lines of the schema that the transaction has entered. */
export async function readStructure(sql: TransactionSql, target: Described): Promise<Structure> {
	const lines = await sql.unsafe<StructureLine[]>(
		`${structureQuery()} order by kind collate "C", object collate "C", detail collate "C"`,
		parameters(target),
	);
	return { digest: await structureDigest(sql, target), lines: [...lines] };
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

function parameters(target: Described): string[] {
	return [target.schemaName, target.tenant?.roleName ?? ""];
}
