import {
	type Migration,
	type MigrationSets,
	readMigrationSet,
} from "#db/migrator/migration-set.ts";

export type PlantedMigration = {
	readonly tag: string;
	readonly statements: readonly string[];
	readonly isTransactional?: boolean;
	readonly dataStep?: string;
};

/** The product's sets, with more migrations for tenants behind the real ones. */
export function setsWith(...planted: readonly PlantedMigration[]): MigrationSets {
	const real = readMigrationSet("tenant");
	const more = planted.map(
		(migration, index): Migration => ({
			isTransactional: true,
			notes: [],
			...migration,
			position: real.migrations.length + index + 1,
			checksum: `planted ${migration.tag}`,
			dataStep: migration.dataStep ?? null,
		}),
	);
	const tenant = { ...real, migrations: [...real.migrations, ...more] };
	return { public: readMigrationSet("public"), tenant };
}

export const addNickname: PlantedMigration = {
	tag: "0900_nickname",
	statements: ["alter table members add column nickname text"],
};
