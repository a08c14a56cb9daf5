import type { TransactionSql } from "postgres";

/** A table as the server has it: columns in their order, generated ones left out. */
export type SchemaTable = { readonly name: string; readonly columns: readonly SchemaColumn[] };
export type SchemaColumn = { readonly name: string; readonly nullable: boolean };

type Reference = { readonly from: string; readonly to: string };

/** Migrations know their own record of themselves. */
const ownRecord = "applied_migrations";

/** The tables of the schema in the path, each after those that it refers to. */
export async function schemaTables(sql: TransactionSql): Promise<SchemaTable[]> {
	const tables = await sql<SchemaTable[]>`
		select relname as name,
			json_agg(json_build_object('name', attname, 'nullable', not attnotnull) order by attnum) as columns
		from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
		where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> ${ownRecord}
			and attgenerated = ''
		group by relname order by relname collate "C"`;
	const references = await sql<Reference[]>`
		select distinct source.relname as from, target.relname as to
		from pg_constraint
		join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
		where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`;
	return inOrder(tables, references);
}

/** @throws when tables refer to each other in a circle, which the loading of an archive does not know to part */
function inOrder(tables: readonly SchemaTable[], references: readonly Reference[]): SchemaTable[] {
	const done: SchemaTable[] = [];
	const open = [...tables];
	while (open.length > 0) {
		const names = new Set(open.map(({ name }) => name));
		const next = open.findIndex(
			({ name }) => !references.some(({ from, to }) => from === name && names.has(to)),
		);
		if (next < 0) throw new Error(`Tables refer to each other: ${[...names].join(", ")}`);
		done.push(...open.splice(next, 1));
	}
	return done;
}
