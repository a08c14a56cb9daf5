import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { identifier } from "../names.ts";
import type { Declaration, Treatment } from "./declaration.ts";
import { declaredTables } from "./declared-tables.ts";
import type { SchemaTable } from "./schema-tables.ts";

/**
 * The statement that reads a table for an archive, in the order of its first columns; null when archives have none of it.
 * Tokens never leave: something that matches no link stands in their place.
 *
 * @throws when the table is not declared
 */
export function selectionOf(table: SchemaTable, options: { scrub: boolean }): string | null {
	const declaration = declarationOf(table.name);
	if (declaration.leftOut !== null) return null;
	const treatments = treatmentsByColumn(declaration);
	const columns = table.columns.map((column) => {
		const treatment = treatments.get(column.name) ?? "plain";
		const expression = expressionOf(table, column, treatment, options.scrub);
		return `${expression} as ${identifier(column.name)}`;
	});
	const rows = [declaration.rows, options.scrub ? declaration.scrubbedRows : undefined];
	const where = rows.flatMap((condition) => (condition ? [`(${condition})`] : []));
	return `select ${columns.join(", ")} from ${identifier(table.name)} where ${["true", ...where].join(" and ")} order by 1`;
}

/** What is declared of a table of the schema, by its name there. */
export function declarationOf(name: string): Declaration {
	const found = declaredTables.find(({ table }) => getTableConfig(table).name === name);
	if (!found) throw new Error(`The table ${name} is not declared in db/archive/declared-tables.ts`);
	return found;
}

/** By the column's name in the database. */
export function treatmentsByColumn({ table, treatments }: Declaration): Map<string, Treatment> {
	const columns = getTableColumns(table);
	return new Map(
		Object.entries(treatments).map(([key, treatment]) => [columns[key]?.name ?? key, treatment]),
	);
}

function expressionOf(
	table: SchemaTable,
	{ name, nullable }: SchemaTable["columns"][number],
	treatment: Treatment,
	scrub: boolean,
): string {
	const column = identifier(name);
	const unusable = nullable ? "null" : `'none:' || ${identifier(table.columns[0]?.name ?? "id")}`;
	if (!scrub && treatment !== "token") return column;
	switch (treatment) {
		case "plain":
			return column;
		case "name":
			return keepingNull(column, `'${nameOf(table)} ' || ${numberOf(table)}`);
		case "address":
			return keepingNull(
				column,
				`'${nameOf(table).toLowerCase()}-' || ${numberOf(table)} || '@clone.invalid'`,
			);
		case "words":
			return `regexp_replace(${column}, '[^[:space:]]', 'x', 'g')`;
		case "secret":
		case "token":
			return unusable;
		case "values":
			return nullable ? "null" : "'{}'::jsonb";
	}
}

function keepingNull(column: string, instead: string): string {
	return `case when ${column} is not null then ${instead} end`;
}

/** Ids are in the order of their making: the first owner is number 1. */
function numberOf({ columns }: SchemaTable): string {
	return `row_number() over (order by ${identifier(columns[0]?.name ?? "id")})`;
}

function nameOf({ name }: SchemaTable): string {
	return name === "members" ? "Person" : "Somebody";
}
