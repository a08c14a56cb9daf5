import {
	type Migration,
	type MigrationSets,
	readMigrationSets,
} from "#db/migrator/migration-set.ts";

/** The product's migrations, and one more that brings a tenant to thirty tables of an ordinary shape. */
export function thirtyTables(): MigrationSets {
	const sets = readMigrationSets();
	const statements = sets.tenant.migrations.flatMap((migration) => migration.statements);
	const present = statements.filter((statement) => /^create table/i.test(statement)).length;
	const more = Array.from({ length: Math.max(0, 30 - present) }, (_, n) => tableLike(n));
	return withMigration(sets, "0900_thirty_tables", more.flat());
}

/** The sets with one migration more for tenants. */
export function withMigration(
	sets: MigrationSets,
	tag: string,
	statements: readonly string[],
): MigrationSets {
	const migration: Migration = {
		...{ tag, statements, checksum: tag, notes: [], isTransactional: true, dataStep: null },
		position: sets.tenant.migrations.length + 1,
	};
	return {
		...sets,
		tenant: { ...sets.tenant, migrations: [...sets.tenant.migrations, migration] },
	};
}

function tableLike(n: number): string[] {
	const table = `extra_${n}`;
	return [
		`create table ${table} (
			id uuid primary key, member_id uuid not null references members (id), name text not null,
			amount integer not null default 0, active boolean not null default true, note text not null default '',
			version integer not null default 1, created_at timestamp with time zone not null default now(),
			constraint ${table}_amount check (amount >= 0)
		)`,
		`create index ${table}_member_index on ${table} (member_id)`,
		`create unique index ${table}_name_unique on ${table} (lower(name))`,
	];
}
