import type { Sql, TransactionSql } from "postgres";
import { assertNoDrift, findDrift } from "./drift.ts";
import { StatementFailed } from "./failure.ts";
import type { MigrationSet } from "./migration-set.ts";
import { buildReferences, referenceOf } from "./reference.ts";
import { type Mending, mendingStatements } from "./repair/mending.ts";
import { readStates } from "./state.ts";
import { enterSchema, type Target } from "./target.ts";

/** Drift that no statement of ours mends: somebody has to look. */
export class NotRepairable extends Error {
	override name = "NotRepairable";
}

/**
 * The statements that would bring a schema back to what its migrations make. Runs them only when told to, in
 * one transaction that ends with a comparison. What holds data is never dropped.
 *
 * @param sql a connection as the migrator
 * @throws NotRepairable, StatementFailed, Drifted when the statements did not mend all of it
 */
export async function repair(
	sql: Sql,
	set: MigrationSet,
	target: Target,
	options: { apply: boolean },
): Promise<Mending> {
	const state = (await readStates(sql, set, [target.schemaName])).get(target.schemaName);
	if (state?.kind !== "at") {
		throw new NotRepairable(
			`${target.label}: its record of migrations does not match this release, so there is nothing to compare with.`,
		);
	}
	const references = await buildReferences(sql, set, [state.version]);
	const reference = referenceOf(references, state.version);
	return sql.begin(async (tx) => {
		await enterSchema(tx, target);
		const differences = await findDrift(tx, target, reference);
		const mending = await mendingStatements(tx, target, reference, differences);
		if (!options.apply || differences.length === 0) return mending;
		await runAll(tx, mending.statements);
		if (mending.left.length === 0) await assertNoDrift(tx, target, reference);
		return mending;
	});
}

async function runAll(sql: TransactionSql, statements: readonly string[]): Promise<void> {
	await sql`set local lock_timeout = '5s'`;
	for (const statement of statements) {
		try {
			await sql.unsafe(statement);
		} catch (error) {
			throw new StatementFailed(statement, error);
		}
	}
}
