import type { TransactionSql } from "postgres";
import type { TenantRef } from "../handle.ts";
import { identifier } from "../names.ts";
import type { Migration, MigrationSet } from "./migration-set.ts";

/** What each schema knows of its own migrations. Tenants' roles have no right on it. */
export const appliedMigrationsTable = `
create table applied_migrations (
	position integer primary key,
	tag text not null unique,
	checksum text not null,
	milliseconds integer not null,
	applied_at timestamp with time zone not null default now()
)`;

/**
 * Makes a tenant's schema at the newest version, in the open transaction and in one round trip.
 * The role must exist. Data steps are for what older tenants hold: a new schema has nothing for them.
 */
export async function buildTenantSchema(
	sql: TransactionSql,
	tenant: TenantRef,
	set: MigrationSet,
): Promise<void> {
	await sql.unsafe(
		[
			...emptySchema(tenant),
			...set.migrations.flatMap((migration) => newSchemaStatements(migration)),
			...set.migrations.map(record),
		].join("\n;\n"),
	);
}

/** The schema, what its role may do to tables to come, and the record of migrations. Leaves it in the path. */
export function emptySchema(tenant: TenantRef): string[] {
	const schema = identifier(tenant.schemaName);
	const role = identifier(tenant.roleName);
	return [
		`create schema ${schema}`,
		`set local search_path = ${schema}, extensions`,
		appliedMigrationsTable,
		`grant usage on schema ${schema} to ${role}`,
		`alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
		`alter default privileges in schema ${schema} grant usage, select on sequences to ${role}`,
	];
}

/** In a schema that nobody uses yet an index need not be built concurrently, which no transaction allows. */
export function newSchemaStatements(migration: Migration): readonly string[] {
	if (migration.isTransactional) return migration.statements;
	return migration.statements.map((statement) => statement.replace(/\bconcurrently\b/gi, ""));
}

function record({ position, tag, checksum }: Migration): string {
	return `insert into applied_migrations (position, tag, checksum, milliseconds) values (${position}, '${tag}', '${checksum}', 0)`;
}
