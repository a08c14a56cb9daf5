import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { connectDatabase, type Database } from "#db/connection.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
let acme: TestTenant;
let globex: TestTenant;

beforeAll(async () => {
	[acme, globex] = await Promise.all([kit.createTenant(), kit.createTenant()]);
});

/** Every transaction on one and the same connection. */
async function onOneConnection<T>(
	work: (database: Database) => Promise<T>,
	prepare = true,
): Promise<T> {
	const database = connectDatabase({ url: kit.urls.appUrl, size: 1, publicSize: 1, prepare });
	try {
		return await work(database);
	} finally {
		await database.stop(1);
	}
}

function ownersOf(db: TenantDb) {
	return db.select({ id: members.id }).from(members).where(eq(members.role, "owner"));
}

async function remembered(db: TenantDb, part: string): Promise<number> {
	const rows = await db.execute<{ statement: string }>(
		sql.raw("select statement from pg_prepared_statements"),
	);
	return rows.filter(({ statement }) => statement.includes(part)).length;
}

test("one remembered statement answers each tenant with its own rows, in turn", async () => {
	await onOneConnection(async (database) => {
		for (let n = 0; n < 12; n += 1) {
			const tenant = n % 2 === 0 ? acme : globex;
			expect(await database.asTenant(tenant, ownersOf)).toEqual([{ id: tenant.owner.id }]);
		}
		expect(await database.asTenant(acme, (db) => remembered(db, '"members"."role" = '))).toBe(1);
	});
});

test("a remembered statement goes on after its table got a column, for the tenant that has it and the other", async () => {
	await onOneConnection(async (database) => {
		await database.asTenant(acme, ownersOf);
		await kit.owner.unsafe(`alter table ${acme.schemaName}.members add column shoe_size integer`);
		for (const tenant of [acme, globex, acme]) {
			expect(await database.asTenant(tenant, ownersOf)).toEqual([{ id: tenant.owner.id }]);
		}
	});
});

test("lists of many lengths are not remembered", async () => {
	await onOneConnection((database) =>
		database.asTenant(acme, async (db) => {
			for (const length of [3, 31, 40, 200]) {
				const ids = Array.from({ length }, newId);
				await db.select().from(clients).where(inArray(clients.id, ids));
			}
			expect(await remembered(db, '"clients"."id" in ')).toBe(1);
		}),
	);
});

test("nothing is remembered where a pooler stands between", async () => {
	await onOneConnection(async (database) => {
		await database.asTenant(acme, ownersOf);
		expect(await database.asTenant(acme, (db) => remembered(db, "members"))).toBe(0);
	}, false);
});
