import type { TransactionSql } from "postgres";
import { identifier } from "../names.ts";
import type { Declaration, Treatment } from "./declaration.ts";
import { type SchemaTable, schemaTables } from "./schema-tables.ts";
import { declarationOf, treatmentsByColumn } from "./selection.ts";

/** A table for people to read: no secrets, and a name beside each id that has one. */
export type ReadableTable = {
	readonly name: string;
	readonly columns: readonly string[];
	/** Its rows, each as one JSON text. */
	readonly query: string;
};

type Reference = { readonly table: string; readonly column: string; readonly target: string };

const secrets: readonly Treatment[] = ["secret", "token"];

/** What somebody did may tell of others: for a person's own copy the before and after of the history stay out. */
const ofOthers: readonly Treatment[] = [...secrets, "values"];

/** The tables of the schema in the path that are somebody's to read; of one person, those with rows of theirs. */
export async function readableTables(
	tx: TransactionSql,
	personId?: string,
): Promise<ReadableTable[]> {
	const tables = await schemaTables(tx);
	const references = await namedReferences(tx);
	return tables
		.filter(({ name }) => isReadable(declarationOf(name), personId))
		.map((table) => readableTable(table, references, personId));
}

function isReadable({ people, leftOut, isUnreadable }: Declaration, personId?: string): boolean {
	if (isUnreadable) return false;
	return personId ? people.length > 0 : leftOut === null;
}

function readableTable(
	table: SchemaTable,
	references: readonly Reference[],
	personId?: string,
): ReadableTable {
	const { rows = "true", readableRows = "true", people } = declarationOf(table.name);
	const columns = readableColumns(table, references, personId ? ofOthers : secrets);
	const selected = columns.map(({ name, sql }) => `${sql} as ${identifier(name)}`);
	const owned = personId ? `(${ofPerson(people, personId)})` : "true";
	return {
		name: table.name,
		columns: columns.map(({ name }) => name),
		query: `select row_to_json(r)::text as row from (
			select ${selected.join(", ")} from ${identifier(table.name)} as t
			where (${rows}) and (${readableRows}) and ${owned} order by 1
		) r`,
	};
}

function readableColumns(
	table: SchemaTable,
	references: readonly Reference[],
	hidden: readonly Treatment[],
) {
	const treatments = treatmentsByColumn(declarationOf(table.name));
	return table.columns
		.filter(({ name }) => !hidden.includes(treatments.get(name) ?? "plain"))
		.flatMap(({ name }) => {
			const own = { name, sql: `t.${identifier(name)}` };
			const reference = references.find(
				(each) => each.table === table.name && each.column === name,
			);
			if (!reference) return [own];
			const sql = `(select n.name from ${identifier(reference.target)} n where n.id = t.${identifier(name)})`;
			return [own, { name: `${name.replace(/_id$/, "")}_name`, sql }];
		});
}

/** Foreign keys to what has a name. */
function namedReferences(tx: TransactionSql): Promise<Reference[]> {
	return tx<Reference[]>`
		select source.relname as table, attname as column, target.relname as target
		from pg_constraint
		join pg_class source on source.oid = conrelid
		join pg_class target on target.oid = confrelid
		join pg_attribute on pg_attribute.attrelid = conrelid and attnum = conkey[1]
		where contype = 'f' and cardinality(conkey) = 1
			and connamespace = current_schema()::regnamespace
			and exists (select from pg_attribute n where n.attrelid = confrelid and n.attname = 'name')`;
}

/** Ids are made by us; a text that is none finds nothing. */
function ofPerson(people: Declaration["people"], personId: string): string {
	const id = `'${personId.replaceAll("'", "''")}'`;
	return people.map(({ column }) => `t.${identifier(column)} = ${id}`).join(" or ");
}
