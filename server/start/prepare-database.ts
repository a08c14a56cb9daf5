import type { Sql } from "postgres";
import { migrate } from "#db/migrator/migrate.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { failuresOf } from "#db/migrator/outcome.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { demoSlug } from "#db/seed/demo-company.ts";

export type Preparation = {
	/** The login `cm_migrator`, past any pooler. */
	ownerUrl: string;
	/** Of the processes that will serve; null without a demo workspace. */
	demoSecret: string | null;
	report(line: string): void;
};

/**
 * Brings the registry and every tenant's schema up to date, and makes the demo workspace once. A tenant that cannot
 * be brought there is named and left as it was: it alone is not served.
 *
 * @returns whether there is a demo workspace to sign in to
 * @throws when the registry itself cannot be brought up to date
 */
export async function prepareDatabase(preparation: Preparation): Promise<boolean> {
	const { ownerUrl, demoSecret, report } = preparation;
	const outcome = await migrate({ url: ownerUrl, sets: readMigrationSets(), wait: true });
	for (const { tenant, failure } of failuresOf(outcome)) {
		report(`The workspace ${tenant} could not be migrated: ${failure?.message}`);
	}
	return demoSecret !== null && (await haveDemo(ownerUrl, demoSecret, report));
}

async function haveDemo(
	ownerUrl: string,
	secret: string,
	report: (line: string) => void,
): Promise<boolean> {
	const owner = connectOwner(ownerUrl);
	try {
		if (await isDemoThere(owner)) return true;
		const { seedDemo } = await import("#db/seed/demo.ts");
		const isNew = await seedDemo(owner, secret, new Date());
		if (isNew) report("Made the demo workspace.");
		return isNew;
	} finally {
		await owner.end();
	}
}

async function isDemoThere(owner: Sql): Promise<boolean> {
	const found = await owner`
		select 1 from public.tenants where slug = ${demoSlug} and state = 'active'`;
	return found.length > 0;
}
