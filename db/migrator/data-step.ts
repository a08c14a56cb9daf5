import { pathToFileURL } from "node:url";
import type { TransactionSql } from "postgres";
import type { TenantDb } from "../handle.ts";
import { workAsTenant } from "../tenant-transaction.ts";
import type { Migration } from "./migration-set.ts";
import type { Target } from "./target.ts";

/** What a data step exports: it runs once a tenant, with the tenant's role, after the migration's SQL. */
export type DataStep = { run(db: TenantDb): Promise<void> };

/** Runs a migration's data step, if it has one, inside the migration's transaction. */
export async function runDataStep(
	sql: TransactionSql,
	target: Target,
	migration: Migration,
): Promise<void> {
	if (!migration.dataStep) return;
	if (!target.tenant) throw new Error(`${migration.tag}: data steps are for tenants only`);
	const step: unknown = await import(pathToFileURL(migration.dataStep).href);
	if (!isDataStep(step))
		throw new Error(`${migration.tag}: its data step exports no function "run"`);
	await workAsTenant(sql, target.tenant, (db) => step.run(db));
	await sql`select set_config('role', 'none', true)`;
}

function isDataStep(module: unknown): module is DataStep {
	return (
		typeof module === "object" &&
		module !== null &&
		"run" in module &&
		typeof module.run === "function"
	);
}
