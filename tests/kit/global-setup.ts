import type { TestProject } from "vitest/node";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { migratePublic } from "#db/migrator/public-step.ts";
import { type LocalPostgres, startTestPostgres } from "#dev/postgres.ts";

declare module "vitest" {
	interface ProvidedContext {
		postgres: TestServer;
	}
}

/** A server for one run, and a migrated database on it that test files are given copies of. */
export type TestServer = {
	superuserUrl: string;
	appUrl: string;
	ownerUrl: string;
	template: string;
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startTestPostgres();
	await migrate(server);
	const { superuserUrl, appUrl, ownerUrl } = server;
	const template = new URL(appUrl).pathname.slice(1);
	project.provide("postgres", { superuserUrl, appUrl, ownerUrl, template });
	return () => server.stop();
}

async function migrate(server: LocalPostgres): Promise<void> {
	const owner = connectOwner(server.ownerUrl);
	await migratePublic(owner, server.ownerUrl, readMigrationSet("public"));
	await owner.end();
}
