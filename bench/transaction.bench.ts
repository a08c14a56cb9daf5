import postgres, { type Sql } from "postgres";
import { connectDatabase } from "#db/connection.ts";
import type { TenantRef } from "#db/handle.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { members } from "#db/tenant/members.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { makeTenants } from "./lib/many-tenants.ts";
import { median, type Result, resultOf } from "./lib/result.ts";

export const name = "The tenant's transaction against the bare query";

const rounds = 7;
const queries = 400;

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl);
	try {
		const [tenant] = await makeTenants(owner, readMigrationSets().tenant, 1);
		if (!tenant) throw new Error("There is no tenant");
		const bare = await bareQuery(server.superuserUrl, tenant);
		const ours = await tenantTransaction(server.appUrl, tenant);
		const more = {
			ratio: { to: "the bare query", value: median(ours) / median(bare) },
			note: "BEGIN, role and path, the query, the role asserted, COMMIT",
		};
		return [
			resultOf("one query by drizzle-free postgres.js, prepared", "ms", bare),
			resultOf("the same in a tenant's transaction by Drizzle", "ms", ours, more),
		];
	} finally {
		await owner.end({ timeout: 2 });
		await server.stop();
	}
}

async function bareQuery(url: string, tenant: TenantRef): Promise<number[]> {
	const sql: Sql = postgres(url, { max: 1 });
	const schema = sql(tenant.schemaName);
	const times = await timesOf(
		() => sql`select id, name from ${schema}.members where role = 'owner'`,
	);
	await sql.end();
	return times;
}

async function tenantTransaction(url: string, tenant: TenantRef): Promise<number[]> {
	const database = connectDatabase({ url, size: 1, publicSize: 1 });
	const times = await timesOf(() =>
		database.asTenant(tenant, (db) =>
			db.select({ id: members.id, name: members.name }).from(members),
		),
	);
	await database.stop();
	return times;
}

/** Milliseconds of one query, one after the other, of each round. */
async function timesOf(query: () => PromiseLike<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round <= rounds; round += 1) {
		const began = performance.now();
		for (let n = 0; n < queries; n += 1) await query();
		// The first round warms up.
		if (round > 0) times.push((performance.now() - began) / queries);
	}
	return times;
}
