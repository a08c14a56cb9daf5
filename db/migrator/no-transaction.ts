import type { ReservedSql, Sql } from "postgres";
import { StatementFailed } from "./failure.ts";
import type { Migration } from "./migration-set.ts";
import { type Patience, withRetries } from "./retries.ts";
import { type Target, targetPath } from "./target.ts";

/**
 * Runs the statements of a migration that no transaction may hold. After an interruption all of them run
 * again: each is written to bear that (IF NOT EXISTS), and what a broken build left is removed first.
 */
export async function applyUnprotected(
	sql: Sql,
	target: Target,
	migration: Migration,
	patience: Patience,
): Promise<void> {
	const session = await sql.reserve();
	try {
		await session`
			select set_config('search_path', ${targetPath(target)}, false),
				set_config('lock_timeout', ${String(patience.lockTimeout)}, false)`;
		for (const statement of migration.statements) {
			await withRetries(patience, () => runOne(session, target, statement));
		}
		await session`reset all`;
	} finally {
		session.release();
	}
}

async function runOne(session: ReservedSql, target: Target, statement: string): Promise<void> {
	try {
		await dropBrokenIndexes(session, target);
		await session.unsafe(statement);
	} catch (error) {
		throw new StatementFailed(statement, error);
	}
}

/** CREATE INDEX CONCURRENTLY that was interrupted leaves an invalid index, which IF NOT EXISTS would keep. */
async function dropBrokenIndexes(session: ReservedSql, target: Target): Promise<void> {
	const broken = await session<{ statement: string }[]>`
		select format('drop index concurrently %s', index.oid::regclass) as statement
		from pg_index
		join pg_class index on index.oid = indexrelid
		where not indisvalid and index.relnamespace = ${target.schemaName}::regnamespace`;
	for (const { statement } of broken) await session.unsafe(statement);
}
