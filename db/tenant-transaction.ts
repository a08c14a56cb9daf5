import type { ExtractTablesWithRelations } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import type { Sql, TransactionSql } from "postgres";
import type { PublicTransaction, TenantDb, TenantRef } from "./handle.ts";
import { revocable } from "./revocable.ts";

/** Thrown when a unit of work ends as another role than it began: its transaction is rolled back. */
export class RoleChanged extends Error {
	override name = "RoleChanged";
}

type NoSchema = Record<string, never>;
type NoTables = ExtractTablesWithRelations<NoSchema>;
type TransactionSession = ConstructorParameters<
	typeof PostgresJsTransaction<NoSchema, NoTables>
>[1];

const dialect = new PgDialect();

/**
 * Runs work as a tenant: one transaction, role and search_path local to it, the role asserted before COMMIT,
 * the handle revoked when the callback settles. The only way to a tenant's tables.
 */
export function tenantTransaction<T>(
	sql: Sql,
	tenant: TenantRef,
	work: (db: TenantDb) => Promise<T>,
	options: { readOnly?: boolean } = {},
): Promise<T> {
	const lost = new AbortController();
	const run = async (raw: TransactionSql) => ({
		result: await workAsTenant(raw, tenant, work, lost.signal),
	});
	const began = options.readOnly ? sql.begin("read only", run) : sql.begin(run);
	// When the connection is lost this rejects while the work still runs: it gets no further.
	began.catch(() => lost.abort());
	return began.then(({ result }) => result);
}

/** The same inside a transaction that is already open; it stays the tenant's. */
export async function workAsTenant<T>(
	raw: TransactionSql,
	tenant: TenantRef,
	work: (db: TenantDb) => Promise<T>,
	lost?: AbortSignal,
): Promise<T> {
	await enterTenant(raw, tenant);
	const handle = revocable(raw);
	lost?.addEventListener("abort", handle.revoke);
	let result: T;
	try {
		result = await work(Object.assign(transactionHandle(handle.sql), { tenant }));
	} finally {
		handle.revoke();
	}
	await assertRole(raw, tenant);
	return result;
}

/** Switches the open transaction to the tenant's role and schema, until it ends. */
export async function enterTenant(raw: TransactionSql, tenant: TenantRef): Promise<void> {
	await raw`select set_config('role', ${tenant.roleName}, true), set_config('search_path', ${searchPath(tenant)}, true)`;
}

/** The tenant's schema and the extensions; never `public`. */
export function searchPath(tenant: TenantRef): string {
	return `"${tenant.schemaName}", extensions`;
}

async function assertRole(raw: TransactionSql, tenant: TenantRef): Promise<void> {
	const [row] = await raw<{ role: string }[]>`select current_user as role`;
	if (row?.role !== tenant.roleName) {
		throw new RoleChanged(
			`A unit of work of ${tenant.roleName} ended as ${row?.role ?? "nobody"}: rolled back.`,
		);
	}
}

/** Drizzle's handle over a transaction that postgres.js opened. */
export function transactionHandle(raw: TransactionSql): PublicTransaction {
	// Drizzle types a session by the pool, although it hands itself a transaction's connection too.
	const client = raw as unknown as Sql;
	const session = new PostgresJsSession<Sql, NoSchema, NoTables>(client, dialect, undefined);
	return new PostgresJsTransaction<NoSchema, NoTables>(
		dialect,
		session as unknown as TransactionSession,
		undefined,
	);
}
