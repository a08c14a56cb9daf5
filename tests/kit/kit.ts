import type { Sql } from "postgres";
import { afterAll, beforeAll } from "vitest";
import { connectDatabase, type Database } from "#db/connection.ts";
import type { TenantDb, TenantRef } from "#db/handle.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { createTestTenant, type TenantWish, type TestTenant } from "./tenant.ts";

/** A test file's own database and the ways into it. Usable inside tests and hooks. */
export type Kit = {
	/** As `cm_app`: what the product itself uses. */
	readonly database: Database;
	/** Connections as `cm_migrator`. */
	readonly owner: Sql;
	readonly urls: Pick<TestDatabase, "appUrl" | "ownerUrl" | "superuserUrl">;
	createTenant(wish?: TenantWish): Promise<TestTenant>;
	asTenant<T>(tenant: TenantRef, work: (db: TenantDb) => Promise<T>): Promise<T>;
};

/** Call once at the top of a test file. */
export function testKit(): Kit {
	let open: { database: Database; owner: Sql; urls: TestDatabase } | undefined;
	const opened = () => {
		if (!open) throw new Error("The kit is ready inside tests and hooks only.");
		return open;
	};
	beforeAll(async () => {
		const urls = await createTestDatabase();
		const database = connectDatabase({ url: urls.appUrl, size: 4, publicSize: 2 });
		open = { urls, database, owner: connectOwner(urls.ownerUrl, { size: 2 }) };
	});
	afterAll(async () => {
		await open?.database.stop(1);
		await open?.owner.end({ timeout: 1 });
		await open?.urls.drop();
	});
	return {
		get database() {
			return opened().database;
		},
		get owner() {
			return opened().owner;
		},
		get urls() {
			return opened().urls;
		},
		createTenant: (wish) => createTestTenant(opened().owner, wish),
		asTenant: (tenant, work) => opened().database.asTenant(tenant, work),
	};
}
