import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { migrate } from "#db/migrator/migrate.ts";
import type { MigrationSets } from "#db/migrator/migration-set.ts";
import { failuresOf } from "#db/migrator/outcome.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { prepareRoles } from "#db/tenant-roles.ts";
import { type BenchDatabase, startBenchDatabase } from "./lib/database.ts";
import { makeTenants } from "./lib/many-tenants.ts";
import { type Result, resultOf } from "./lib/result.ts";
import { thirtyTables, withMigration } from "./lib/thirty-tables.ts";

const tenants = 1_000;
const migrated = 500;
const workers = 2;

export const name = `Tenants: ${tenants} made, one migration over ${migrated} with ${workers} workers`;

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl, { size: 2 });
	try {
		const sets = thirtyTables();
		await prepareRoles(owner, migrated);
		const first = await makeTenants(owner, sets.tenant, migrated);
		const migration = await additiveMigration(server, sets);
		const nothing = await nothingToMigrate(server, migration.sets);
		const single = await makeTenants(owner, migration.sets.tenant, 1);
		const rest = await makeTenants(owner, migration.sets.tenant, tenants - migrated - 1);
		const times = [...first, ...single, ...rest].map(({ milliseconds }) => milliseconds);
		return [
			resultOf("create a tenant with 30 tables", "ms", times, { aim: { atMost: 100 } }),
			resultOf("the first 50 tenants", "ms", times.slice(0, 50)),
			resultOf("tenants 951 to 1,000", "ms", times.slice(-50)),
			migration.result,
			...nothing,
		];
	} finally {
		await owner.end({ timeout: 2 });
		await server.stop();
	}
}

/** A column more in a table that all have, each tenant verified before its commit. */
async function additiveMigration(server: BenchDatabase, before: MigrationSets) {
	let sets = before;
	const rates: number[] = [];
	for (const column of ["nickname", "pronouns", "initials"]) {
		const statement = `alter table members add column ${column} text`;
		sets = withMigration(sets, `09_${column}`, [statement]);
		const began = performance.now();
		const report = await migrate({ url: server.ownerUrl, sets, parallel: workers });
		rates.push((report.tenants.length / (performance.now() - began)) * 1_000);
		if (report.tenants.length !== migrated || failuresOf(report).length > 0) {
			throw new Error(`The migration failed: ${JSON.stringify(failuresOf(report)[0])}`);
		}
	}
	const result = resultOf("one additive migration, verified", "tenants/s", rates, {
		aim: { atLeast: 100 },
		note: `over ${migrated} tenants with ${workers} workers`,
	});
	return { sets, result };
}

async function nothingToMigrate(server: BenchDatabase, sets: MigrationSets): Promise<Result[]> {
	const inside: number[] = [];
	const asCommand: number[] = [];
	for (let n = 0; n < 5; n += 1) {
		const began = performance.now();
		const report = await migrate({ url: server.ownerUrl, sets });
		inside.push((performance.now() - began) / 1_000);
		if (report.tenants.length > 0) throw new Error("There was something to migrate");
		asCommand.push(await planCommand(server));
	}
	return [
		resultOf("nothing to migrate", "s", inside, {
			aim: { atMost: 1.5 },
			note: `over ${migrated} tenants`,
		}),
		resultOf("the command line, reading all their versions", "s", asCommand, {
			note: "a process of its own, from start to end",
		}),
	];
}

async function planCommand(server: BenchDatabase): Promise<number> {
	const program = fileURLToPath(new URL("../db/cli.ts", import.meta.url));
	const began = performance.now();
	// It knows none of the migrations that only the bench has, and says so of each tenant: exit code 1.
	await promisify(execFile)(process.execPath, [program, "migrate", "--plan", "--json"], {
		maxBuffer: 2 ** 26,
		env: {
			NODE_ENV: "production",
			DATABASE_URL: server.appUrl,
			DATABASE_OWNER_URL: server.ownerUrl,
			APP_SECRET: "a secret that is long enough for a bench",
		},
	}).catch(() => undefined);
	return (performance.now() - began) / 1_000;
}
