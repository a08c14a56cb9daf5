import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { connectDatabase } from "#db/connection.ts";
import type { TenantDb } from "#db/handle.ts";
import { HandleRevoked } from "#db/revocable.ts";
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

/** Drizzle wraps what goes wrong in a query. */
const revoked = { cause: expect.any(HandleRevoked) };

test("a handle that is kept past its transaction throws", async () => {
	let kept: TenantDb | undefined;
	await kit.asTenant(acme, (db) => {
		kept = db;
		return Promise.resolve();
	});
	await expect(kept?.select().from(members).execute()).rejects.toMatchObject(revoked);
	await expect(kept?.execute("select 1")).rejects.toMatchObject(revoked);
	expect(() => kept?.transaction(() => Promise.resolve())).toThrow(HandleRevoked);
});

test("a query that was built inside and is awaited outside throws", async () => {
	const built = await kit.asTenant(acme, (db) =>
		Promise.resolve({ query: db.select().from(members) }),
	);
	await expect(built.query.execute()).rejects.toMatchObject(revoked);
});

test("a query that nobody waits for is part of the transaction, and fails it", async () => {
	const row = { id: newId(), name: "Nobody waits" };
	const insertWithoutWaiting = (db: TenantDb) => {
		db.insert(clients)
			.values(row)
			.execute()
			.catch(() => undefined);
		return Promise.resolve();
	};
	await kit.asTenant(acme, insertWithoutWaiting);
	const names = await kit.asTenant(acme, (db) => db.select({ name: clients.name }).from(clients));
	expect(names).toContainEqual({ name: row.name });
	await expect(kit.asTenant(acme, insertWithoutWaiting)).rejects.toThrow(/clients_pkey|aborted/);
});

test("a handle of a savepoint ends with it", async () => {
	let kept: Pick<TenantDb, "execute"> | undefined;
	await kit.asTenant(acme, async (db) => {
		await db.transaction((inner) => {
			kept = inner;
			return Promise.resolve();
		});
		await expect(kept?.execute("select 1")).rejects.toMatchObject(revoked);
		await db.execute("select 1");
	});
	await expect(kept?.execute("select 1")).rejects.toMatchObject(revoked);
});

test("role and path are the login's again after an error, in whatever way it came", async () => {
	const single = connectDatabase({ url: kit.urls.appUrl, size: 1, publicSize: 1 });
	try {
		const failures = [
			(db: TenantDb) => db.execute("select nonsense"),
			() => Promise.reject(new Error("thrown")),
			(db: TenantDb) => db.transaction(() => Promise.reject(new Error("in a savepoint"))),
		];
		for (const failure of failures) {
			await single.asTenant(acme, failure).catch(() => undefined);
			const [row] = await single.asTenant(globex, (db) =>
				db.execute("select current_user as role, current_schema() as schema"),
			);
			expect(row).toEqual({ role: globex.roleName, schema: globex.schemaName });
		}
	} finally {
		await single.stop(1);
	}
});

test("3,000 mixed transactions over 2 connections: each sees its own workspace only", async () => {
	const few = connectDatabase({ url: kit.urls.appUrl, size: 2, publicSize: 1 });
	const tenants = [
		acme,
		globex,
		...(await Promise.all([1, 2, 3, 4].map(() => kit.createTenant()))),
	];
	try {
		const outcomes = await Promise.all(
			Array.from({ length: 3_000 }, (_, n) => oneOfMany(few, tenants, n)),
		);
		expect(outcomes.filter((outcome) => outcome !== "right")).toEqual([]);
	} finally {
		await few.stop(1);
	}
}, 60_000);

/** One in five fails on purpose, in different ways; the others write and read. */
async function oneOfMany(
	few: ReturnType<typeof connectDatabase>,
	tenants: TestTenant[],
	n: number,
) {
	const tenant = tenants[n % tenants.length];
	if (!tenant) throw new Error("There are no tenants");
	try {
		return await few.asTenant(tenant, async (db) => {
			if (n % 15 === 0) await db.execute("select 1 / 0");
			if (n % 10 === 1) throw new Error("on purpose");
			if (n % 7 === 0)
				await db.transaction(() => Promise.reject(new Error("undone"))).catch(() => undefined);
			const rows = await db.select({ email: members.email }).from(members);
			return rows.every(({ email }) => email.endsWith(`@${tenant.slug}.example`))
				? "right"
				: "wrong";
		});
	} catch (error) {
		const isMeant = n % 15 === 0 || n % 10 === 1;
		return isMeant ? "right" : String(error);
	}
}
