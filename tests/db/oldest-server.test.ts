import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase } from "#db/connection.ts";
import { createDatabase, createLogins, prepareDatabase } from "#db/logins.ts";
import { migrate } from "#db/migrator/migrate.ts";
import { failuresOf } from "#db/migrator/outcome.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { verify } from "#db/migrator/verify.ts";
import { members } from "#db/tenant/members.ts";
import { hasDebianPostgres, startDebianPostgres } from "#tests/kit/debian-postgres.ts";
import { addNickname, setsWith } from "#tests/kit/migrations.ts";
import { refusal } from "#tests/kit/refusal.ts";
import { createTestTenant } from "#tests/kit/tenant.ts";

const title = "PostgreSQL 15 (skipped without the Debian package postgresql-15)";
let server: Awaited<ReturnType<typeof startDebianPostgres>> | undefined;

beforeAll(async () => {
	if (hasDebianPostgres) server = await startDebianPostgres();
});

afterAll(() => server?.stop());

test.skipIf(!hasDebianPostgres)(
	`${title}: from nothing to a workspace that is migrated and verified`,
	async () => {
		const urls = await prepareServer(server?.url ?? "");
		await migrate({ url: urls.owner, sets: setsWith() });
		const owner = connectOwner(urls.owner, { size: 2 });
		const database = connectDatabase({ url: urls.app, size: 1, publicSize: 1 });
		try {
			const tenant = await createTestTenant(owner);
			const other = await createTestTenant(owner);
			const rows = await database.asTenant(tenant, (db) =>
				db.select({ email: members.email }).from(members),
			);
			expect(rows).toEqual([{ email: tenant.owner.email }]);
			const attempt = database.asTenant(tenant, (db) =>
				db.execute(`select * from ${other.schemaName}.members`),
			);
			expect(await refusal(attempt)).toBe("42501");
			expect(failuresOf(await migrate({ url: urls.owner, sets: setsWith(addNickname) }))).toEqual(
				[],
			);
			for (const verdict of await verify(owner, setsWith(addNickname))) {
				expect(verdict).toMatchObject({ differences: [], failure: null });
			}
		} finally {
			await database.stop(1);
			await owner.end({ timeout: 1 });
		}
	},
);

async function prepareServer(url: string): Promise<{ app: string; owner: string }> {
	const admin = postgres(url, { max: 1, onnotice: () => undefined });
	const passwords = { app: "a password with 'quotes'", migrator: "another" };
	await createLogins(admin, passwords);
	await createLogins(admin, passwords);
	await createDatabase(admin, "crowdminder");
	await admin.end();
	const address = (login: string, password: string) => {
		const made = new URL(url);
		made.pathname = "/crowdminder";
		made.username = login;
		made.password = encodeURIComponent(password);
		return made.href;
	};
	const inside = postgres(address("postgres", ""), { max: 1, onnotice: () => undefined });
	await prepareDatabase(inside);
	await prepareDatabase(inside);
	await inside.end();
	return {
		app: address("cm_app", passwords.app),
		owner: address("cm_migrator", passwords.migrator),
	};
}
