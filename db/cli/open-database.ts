import type { Sql } from "postgres";
import type { Env } from "#app/env.server.ts";
import type { CommandEnvironment } from "#dev/command-environment.ts";
import { connectDatabase, type Database } from "../connection.ts";
import { withMigratorLock } from "../migrator/lock.ts";
import { latestVersion, type MigrationSets, readMigrationSets } from "../migrator/migration-set.ts";
import { connectOwner } from "../migrator/owner-connection.ts";
import { migratePublic, publicVersion } from "../migrator/public-step.ts";
import { CommandFailed } from "./command.ts";

export type OpenDatabase = {
	readonly env: Env;
	/** The migrator's login, past any pooler. */
	readonly ownerUrl: string;
	readonly owner: Sql;
	readonly sets: MigrationSets;
	/** The product's own way in, opened at first use. */
	database(): Database;
	close(): Promise<void>;
};

/** Finds the database, telling of a local server that it starts. */
export type EnvironmentOf = (say: (line: string) => void) => Promise<CommandEnvironment>;

/** Opens the environment's database; the environment ends with it. */
export async function openDatabase(environment: CommandEnvironment): Promise<OpenDatabase> {
	try {
		return open(environment);
	} catch (error) {
		await environment.stop();
		throw error;
	}
}

/** Before a command on tenants: the registry must be there. A local one is made. */
export async function ensureRegistry({ owner, ownerUrl, sets }: OpenDatabase): Promise<void> {
	if ((await publicVersion(owner, sets.public)) === latestVersion(sets.public)) return;
	await withMigratorLock(ownerUrl, true, () => migratePublic(owner, ownerUrl, sets.public));
}

function open({ env, stop }: CommandEnvironment): OpenDatabase {
	const ownerUrl = env.DATABASE_OWNER_URL;
	if (!ownerUrl) {
		throw new CommandFailed(
			"DATABASE_OWNER_URL is not set: this command needs the login cm_migrator, past any pooler.",
		);
	}
	const owner = connectOwner(ownerUrl, { size: 4, name: "crowdminder-tenants" });
	let database: Database | undefined;
	return {
		...{ env, ownerUrl, owner },
		sets: readMigrationSets(),
		database() {
			database ??= connectDatabase({
				url: env.DATABASE_URL,
				prepare: env.DATABASE_PREPARE,
				applicationName: "crowdminder-tenants",
			});
			return database;
		},
		async close() {
			await Promise.all([database?.stop(2), owner.end({ timeout: 2 })]);
			await stop();
		},
	};
}
