import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";
import type { TestServer } from "./global-setup.ts";

export type TestDatabase = {
	/** Login `cm_app`. */
	readonly appUrl: string;
	/** Login `cm_migrator`. */
	readonly ownerUrl: string;
	readonly superuserUrl: string;
	drop(): Promise<void>;
};

/** A copy of the migrated template, for one test file. Dropped with FORCE: no open connection holds it. */
export async function createTestDatabase(): Promise<TestDatabase> {
	const server = testServer();
	const name = `test_${randomBytes(6).toString("hex")}`;
	await onServer(server, async (sql) => {
		await sql`create database ${sql(name)} owner cm_migrator template ${sql(server.template)}`;
		// A copy does not inherit who may connect.
		await sql`revoke all on database ${sql(name)} from public`;
		await sql`grant connect on database ${sql(name)} to cm_app`;
	});
	return {
		appUrl: inDatabase(server.appUrl, name),
		ownerUrl: inDatabase(server.ownerUrl, name),
		superuserUrl: inDatabase(server.superuserUrl, name),
		drop: () =>
			onServer(server, async (sql) => {
				await sql`drop database if exists ${sql(name)} with (force)`;
			}),
	};
}

function testServer(): TestServer {
	const server = inject("postgres");
	if (!server) {
		throw new Error(
			"There is no database for this test: name its file *.server.test.ts (see vitest.config.ts).",
		);
	}
	return server;
}

async function onServer(server: TestServer, work: (sql: Sql) => Promise<void>): Promise<void> {
	const sql = postgres(inDatabase(server.superuserUrl, "postgres"), {
		max: 1,
		onnotice: () => undefined,
	});
	try {
		await work(sql);
	} finally {
		await sql.end();
	}
}

function inDatabase(url: string, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}
