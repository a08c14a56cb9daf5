import type { Sql } from "postgres";
import { StatementFailed } from "./failure.ts";
import type { Migration } from "./migration-set.ts";
import { connectOwner } from "./owner-connection.ts";
import { type Patience, withRetries } from "./retries.ts";
import { type Target, targetPath } from "./target.ts";

/**
 * Runs the statements of a migration that no transaction may hold. After an interruption all of them run
 * again: each is written to bear that (IF NOT EXISTS), and what a broken build left is removed first.
 *
 * @param url the migrator's
 */
export async function applyUnprotected(
	url: string,
	target: Target,
	migration: Migration,
	patience: Patience,
): Promise<void> {
	const session = connectOwner(url, {
		settings: { search_path: targetPath(target), lock_timeout: String(patience.lockTimeout) },
	});
	try {
		for (const statement of migration.statements) {
			await withRetries(patience, () => runOne(session, target, statement));
		}
	} finally {
		await session.end({ timeout: 2 });
	}
}

async function runOne(session: Sql, target: Target, statement: string): Promise<void> {
	try {
		await dropBrokenIndexes(session, target);
		await session.unsafe(statement);
	} catch (error) {
		throw new StatementFailed(statement, error);
	}
}

/** CREATE INDEX CONCURRENTLY that was interrupted leaves an invalid index, which IF NOT EXISTS would keep. */
async function dropBrokenIndexes(session: Sql, target: Target): Promise<void> {
	const broken = await session<{ statement: string }[]>`
		select format('drop index concurrently %s', index.oid::regclass) as statement
		from pg_index
		join pg_class index on index.oid = indexrelid
		where not indisvalid and index.relnamespace = ${target.schemaName}::regnamespace`;
	for (const { statement } of broken) await session.unsafe(statement);
}
