import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { migratePublic } from "#db/migrator/public-step.ts";

/** Brings the registry and every tenant's schema up to date. */
export async function prepareDatabase(ownerUrl: string): Promise<void> {
	const owner = connectOwner(ownerUrl);
	await migratePublic(owner, ownerUrl, readMigrationSet("public"));
	await owner.end();
}
