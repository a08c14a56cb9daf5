import type { TransactionSql } from "postgres";
import type { TenantRef } from "../handle.ts";
import { newSchemaStatements } from "../migrator/build-schema.ts";
import { runDataStep } from "../migrator/data-step.ts";
import { StatementFailed } from "../migrator/failure.ts";
import type { Migration } from "../migrator/migration-set.ts";
import { enterSchema } from "../migrator/target.ts";

/** Applies later migrations to a schema that nobody else sees yet: all in the open transaction, data steps included. */
export async function catchUp(
	tx: TransactionSql,
	tenant: TenantRef,
	migrations: readonly Migration[],
): Promise<void> {
	for (const migration of migrations) {
		await enterSchema(tx, tenant);
		for (const statement of newSchemaStatements(migration)) {
			try {
				await tx.unsafe(statement);
			} catch (error) {
				throw new StatementFailed(statement, error);
			}
		}
		await runDataStep(
			tx,
			{ label: "the archive", schemaName: tenant.schemaName, tenant },
			migration,
		);
		await tx`
			insert into applied_migrations (position, tag, checksum, milliseconds)
			values (${migration.position}, ${migration.tag}, ${migration.checksum}, 0)`;
	}
}
