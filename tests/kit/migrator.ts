import type { TenantRef } from "#db/handle.ts";
import { migrate } from "#db/migrator/migrate.ts";
import type { MigrationSets } from "#db/migrator/migration-set.ts";
import type { MigrateReport } from "#db/migrator/outcome.ts";
import type { Kit } from "./kit.ts";

/** Migrates the test's tenants, with little patience for locks. */
export function runMigrator(
	kit: Kit,
	sets: MigrationSets,
	only?: string[],
): Promise<MigrateReport> {
	return migrate({
		url: kit.urls.ownerUrl,
		sets,
		patience: { lockTimeout: 200, attempts: 3 },
		...(only ? { only } : {}),
	});
}

export async function hasColumn(kit: Kit, tenant: TenantRef, column: string): Promise<boolean> {
	const rows = await kit.owner`
		select 1 from information_schema.columns
		where table_schema = ${tenant.schemaName} and column_name = ${column}`;
	return rows.length > 0;
}

/** What the registry says. */
export async function versionOf(kit: Kit, tenant: TenantRef): Promise<number> {
	const [row] = await kit.owner<{ version: number }[]>`
		select schema_version as version from public.tenants where id = ${tenant.id}`;
	return row?.version ?? 0;
}
