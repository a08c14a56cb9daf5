import type { Sql } from "postgres";
import { identifier } from "../names.ts";
import type { MigrationSets } from "./migration-set.ts";
import type { Failure } from "./outcome.ts";
import { findPending } from "./pending.ts";
import { publicVersion } from "./public-step.ts";
import { listTenants, type TenantTarget } from "./tenants.ts";

export type MigrationPlan = {
	readonly public: readonly string[];
	readonly tenants: readonly {
		readonly tenant: string;
		readonly migrations: readonly string[];
		readonly failure: Failure | null;
	}[];
	readonly total: number;
	/** By the times of the last run; null when there was none. */
	readonly estimatedMilliseconds: number | null;
};

/** What `migrate` would do. Changes nothing. */
export async function planMigrations(
	sql: Sql,
	sets: MigrationSets,
	options: { only?: readonly string[]; parallel?: number } = {},
): Promise<MigrationPlan> {
	const version = await publicVersion(sql, sets.public);
	const missing = sets.public.migrations.slice(version).map(({ tag }) => tag);
	const targets = version === 0 ? [] : await listTenants(sql, options.only);
	const pending = await findPending(sql, sets.tenant, targets);
	const tenants = pending.map(({ target, migrations, failure }) => ({
		tenant: target.label,
		migrations: migrations.map(({ tag }) => tag),
		failure,
	}));
	const each = await timePerMigration(sql, targets);
	const count = tenants.reduce((sum, { migrations }) => sum + migrations.length, 0);
	return {
		...{ public: missing, tenants, total: targets.length },
		estimatedMilliseconds: each === null ? null : (count * each) / (options.parallel ?? 2),
	};
}

/** Of the newest migration that was applied to existing tenants, in milliseconds, by a sample of them. */
async function timePerMigration(
	sql: Sql,
	targets: readonly TenantTarget[],
): Promise<number | null> {
	const sample = targets.filter(({ recordedVersion }) => recordedVersion > 0).slice(0, 20);
	if (sample.length === 0) return null;
	// A schema that was made at its version has 0 there.
	const each = sample.map(
		({ schemaName }) => `
			(select milliseconds from ${identifier(schemaName)}.applied_migrations
			where milliseconds > 0 order by position desc limit 1)`,
	);
	const [row] = await sql.unsafe<{ average: number | null }[]>(
		`select avg(milliseconds)::float8 as average from (${each.join(" union all ")}) sample`,
	);
	return row?.average ?? null;
}
