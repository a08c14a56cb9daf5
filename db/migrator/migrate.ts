import type { Sql } from "postgres";
import { applyMigration, type Check, type Owner } from "./apply.ts";
import { assertNoDrift } from "./drift.ts";
import { type MigratorLock, withMigratorLock } from "./lock.ts";
import type { MigrationSets } from "./migration-set.ts";
import { failureOf, type MigrateReport, type TenantOutcome } from "./outcome.ts";
import { connectOwner } from "./owner-connection.ts";
import { findPending, type PendingTenant } from "./pending.ts";
import { migratePublic } from "./public-step.ts";
import { buildReferences, type References, referenceOf } from "./reference.ts";
import { defaultPatience, type Patience } from "./retries.ts";
import { listTenants } from "./tenants.ts";

export type MigrateOptions = {
	/** The migrator's login, past any pooler. */
	readonly url: string;
	readonly sets: MigrationSets;
	/** Tenants at a time. */
	readonly parallel?: number;
	/** Slugs; all tenants without. */
	readonly only?: readonly string[];
	/** Wait for another migrator instead of refusing. */
	readonly wait?: boolean;
	readonly patience?: Patience;
	onProgress?(progress: Progress): void;
};

export type Progress = { done: number; total: number; failed: number };

/**
 * Brings the registry and then the tenants up to date. A tenant that fails stays as it was and the others go
 * on; the report names it, and the next run takes up what is left.
 *
 * @throws MigratorBusy, UnknownTenant, PublicStepRefused, StatementFailed (in the registry), LockLost
 */
export async function migrate(options: MigrateOptions): Promise<MigrateReport> {
	const began = performance.now();
	return withMigratorLock(options.url, options.wait ?? false, async (lock) => {
		const sql = connectOwner(options.url, { size: options.parallel ?? 2 });
		try {
			const done = await migrateAll(sql, options, lock);
			return { ...done, milliseconds: Math.round(performance.now() - began) };
		} finally {
			await sql.end({ timeout: 2 });
		}
	});
}

async function migrateAll(
	sql: Sql,
	options: MigrateOptions,
	lock: MigratorLock,
): Promise<Omit<MigrateReport, "milliseconds">> {
	const applied = await migratePublic(sql, options.url, options.sets.public);
	const targets = await listTenants(sql, options.only);
	const pending = await findPending(sql, options.sets.tenant, targets);
	const references = await buildReferences(
		sql,
		options.sets.tenant,
		pending.flatMap(({ migrations }) => migrations.map(({ position }) => position)),
	);
	const tenants = await inParallel(pending, options, (tenant) => {
		lock.assertHeld();
		return migrateTenant(
			{ sql, url: options.url },
			tenant,
			references,
			options.patience ?? defaultPatience,
		);
	});
	return { public: applied, tenants, total: targets.length };
}

/** Works through the list with as many workers as there are connections. */
async function inParallel(
	pending: readonly PendingTenant[],
	{ parallel = 2, onProgress }: MigrateOptions,
	work: (tenant: PendingTenant) => Promise<TenantOutcome>,
): Promise<TenantOutcome[]> {
	const outcomes: TenantOutcome[] = [];
	const queue = pending.values();
	let failed = 0;
	const worker = async () => {
		for (const tenant of queue) {
			const outcome = await work(tenant);
			outcomes.push(outcome);
			if (outcome.failure) failed += 1;
			onProgress?.({ done: outcomes.length, total: pending.length, failed });
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return outcomes.sort((a, b) => a.tenant.localeCompare(b.tenant, "en"));
}

async function migrateTenant(
	owner: Owner,
	{ target, migrations, failure }: PendingTenant,
	references: References,
	patience: Patience,
): Promise<TenantOutcome> {
	const began = performance.now();
	const applied: string[] = [];
	const outcome = (why: TenantOutcome["failure"]): TenantOutcome => ({
		...{ tenant: target.label, applied, failure: why },
		milliseconds: Math.round(performance.now() - began),
	});
	for (const migration of migrations) {
		const reference = referenceOf(references, migration.position);
		try {
			const check: Check = (tx) => assertNoDrift(tx, target, reference);
			await applyMigration(owner, target, migration, check, patience);
			applied.push(migration.tag);
		} catch (error) {
			return outcome(failureOf(migration.tag, error));
		}
	}
	return outcome(failure);
}
