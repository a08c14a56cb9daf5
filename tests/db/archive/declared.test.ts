import { getTableConfig } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { declaredTables } from "#db/archive/declared-tables.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

const nameOf = ({ table }: (typeof declaredTables)[number]) => getTableConfig(table).name;

test("every table of a workspace is declared: carried by archives or left out", async () => {
	const { schemaName } = await kit.createTenant();
	const tables = await kit.owner<{ name: string }[]>`
		select table_name as name from information_schema.tables
		where table_schema = ${schemaName} and table_name <> 'applied_migrations'`;
	const declared = declaredTables.map(nameOf);
	const missing = tables.map(({ name }) => name).filter((name) => !declared.includes(name));
	expect(
		missing,
		"Declare them in db/archive/declared-tables.ts: carried(table, …) or leftOut(table, why, …)",
	).toEqual([]);
	expect(new Set(declared).size).toBe(declared.length);
});

test("whose the rows are is declared wherever a row names a member", async () => {
	const { schemaName } = await kit.createTenant();
	const references = await kit.owner<{ table: string; column: string }[]>`
		select conrelid::regclass::text as table, attname as column
		from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
		where contype = 'f' and connamespace = ${schemaName}::regnamespace
			and confrelid = ${`${schemaName}.members`}::regclass`;
	const undeclared = references
		.map(({ table, column }) => ({ table: table.replace(/^.*\./, ""), column }))
		.filter(({ table, column }) => {
			const declaration = declaredTables.find((each) => nameOf(each) === table);
			return !declaration?.people.some((each) => each.column === column);
		});
	expect(
		undeclared,
		"Say in db/archive/declared-tables.ts what becomes of the row when that person is erased: people: [{ column, erasing }]",
	).toEqual([]);
});

test("columns that are declared are there", () => {
	for (const { table, treatments, people } of declaredTables) {
		const { columns, name } = getTableConfig(table);
		const names = columns.map((column) => column.name);
		for (const { column } of people) expect(names, name).toContain(column);
		for (const key of Object.keys(treatments)) expect(Object.keys(table), name).toContain(key);
	}
});
