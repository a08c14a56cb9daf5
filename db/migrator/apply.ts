import type { Sql, TransactionSql } from "postgres";
import { runDataStep } from "./data-step.ts";
import { StatementFailed } from "./failure.ts";
import type { Migration } from "./migration-set.ts";
import { applyUnprotected } from "./no-transaction.ts";
import { defaultPatience, type Patience, withRetries } from "./retries.ts";
import { enterSchema, type Target } from "./target.ts";

/** The migrator's connections, and where they lead. */
export type Owner = { readonly sql: Sql; readonly url: string };

/** Runs before COMMIT; what it throws rolls the migration back. */
export type Check = (sql: TransactionSql) => Promise<void>;

/**
 * Applies one migration to one schema and records it there, in one transaction: whole or not at all.
 * One that is marked `no-transaction` runs first, statement by statement, and may be repeated.
 *
 * @throws StatementFailed with the statement that the server refused
 */
export async function applyMigration(
	{ sql, url }: Owner,
	target: Target,
	migration: Migration,
	check: Check,
	patience: Patience = defaultPatience,
): Promise<void> {
	const began = performance.now();
	if (!migration.isTransactional) await applyUnprotected(url, target, migration, patience);
	await withRetries(patience, () =>
		sql.begin(async (tx) => {
			await tx`select set_config('lock_timeout', ${String(patience.lockTimeout)}, true)`;
			await enterSchema(tx, target);
			if (migration.isTransactional) await runStatements(tx, migration.statements);
			await runDataStep(tx, target, migration);
			await recordMigration(tx, target, migration, performance.now() - began);
			await check(tx);
		}),
	);
}

async function runStatements(sql: TransactionSql, statements: readonly string[]): Promise<void> {
	for (const statement of statements) {
		try {
			await sql.unsafe(statement);
		} catch (error) {
			throw new StatementFailed(statement, error);
		}
	}
}

async function recordMigration(
	sql: TransactionSql,
	target: Target,
	migration: Migration,
	milliseconds: number,
): Promise<void> {
	const { position, tag, checksum } = migration;
	await sql`
		insert into applied_migrations (position, tag, checksum, milliseconds)
		values (${position}, ${tag}, ${checksum}, ${Math.round(milliseconds)})`;
	if (!target.tenant) return;
	await sql`update public.tenants set schema_version = ${position} where id = ${target.tenant.id}`;
}
