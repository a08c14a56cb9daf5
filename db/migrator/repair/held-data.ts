import type { TransactionSql } from "postgres";
import { identifier } from "../../names.ts";

export async function holdsRows(sql: TransactionSql, table: string): Promise<boolean> {
	const rows = await sql.unsafe(`select 1 from ${identifier(table)} limit 1`);
	return rows.length > 0;
}

/** Does any row have a value there? `column` is written as in SQL. */
export async function holdsValues(
	sql: TransactionSql,
	table: string,
	column: string,
): Promise<boolean> {
	const rows = await sql.unsafe(
		`select 1 from ${identifier(table)} where ${column} is not null limit 1`,
	);
	return rows.length > 0;
}
