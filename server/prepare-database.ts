import { migrate } from "#db/migrator/migrate.ts";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { failuresOf } from "#db/migrator/outcome.ts";

/**
 * Brings the registry and every tenant's schema up to date. A tenant that cannot be brought there is named and left
 * as it was: it alone is not served.
 *
 * @throws when the registry itself cannot be brought up to date
 */
export async function prepareDatabase(
	ownerUrl: string,
	report: (line: string) => void,
): Promise<void> {
	const sets = { public: readMigrationSet("public"), tenant: readMigrationSet("tenant") };
	const outcome = await migrate({ url: ownerUrl, sets, wait: true });
	for (const { tenant, failure } of failuresOf(outcome)) {
		report(`The workspace ${tenant} could not be migrated: ${failure?.message}`);
	}
}
