import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { connectDatabase, type Database } from "#db/connection.ts";
import type { PublicTransaction, TenantDb } from "#db/handle.ts";
import { failuresOf } from "#db/migrator/outcome.ts";
import { provisionTenant } from "#db/provision.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { setsWith } from "#tests/kit/migrations.ts";
import { runMigrator } from "#tests/kit/migrator.ts";
import { newTenantLike, type TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
let database: Database;

beforeAll(() => {
	database = connectDatabase({ url: kit.urls.appUrl, size: 1, publicSize: 1 });
});
afterAll(() => database.stop(1));

test("a transaction whose connection is cut in a query fails, and the next one works", async () => {
	const acme = await kit.createTenant();
	const cut = database.asTenant(acme, async (db) => {
		const pid = await backendOf(db);
		const sleeping = db.execute(sql`select pg_sleep(10)`);
		await terminate(pid);
		await sleeping;
	});
	await expect(cut).rejects.toThrow();
	expect(await clientsOf(acme)).toBeGreaterThan(0);
});

test("what a transaction does after its connection was cut reaches nobody's data", async () => {
	const [acme, other] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	const before = await Promise.all([acme, other].map(clientsOf));
	let goOn = () => {};
	const cutAlready = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	const outcomes: string[] = [];
	const cut = database.asTenant(acme, async (db) => {
		await addClient(db);
		await terminate(await backendOf(db));
		await cutAlready;
		for (const _ of [1, 2, 3]) {
			await addClient(db).then(
				() => outcomes.push("written"),
				() => outcomes.push("refused"),
			);
		}
	});
	await expect(cut).rejects.toThrow();
	const next = database.asTenant(other, async (db) => {
		await addClient(db);
		goOn();
		await new Promise((resolve) => setTimeout(resolve, 200));
		await addClient(db);
		return backendOf(db);
	});
	await next;
	expect(outcomes).toEqual(["refused", "refused", "refused"]);
	const after = await Promise.all([acme, other].map(clientsOf));
	expect(after).toEqual([before[0], (before[1] ?? 0) + 2]);
});

test("work that waits for a connection that is cut runs on the next", async () => {
	const acme = await kit.createTenant();
	const cut = database.asTenant(acme, async (db) => {
		await terminate(await backendOf(db));
		await db.execute(sql`select 1`);
	});
	const waiting = [1, 2, 3].map(() => clientsOf(acme));
	await expect(cut).rejects.toThrow();
	await expect(Promise.all(waiting)).resolves.toHaveLength(3);
});

test("a transaction on the registry that is cut fails, and the next one works", async () => {
	const cut = database.publicTransaction(async (db) => {
		const pid = await backendOf(db);
		const sleeping = db.execute(sql`select pg_sleep(10)`);
		await terminate(pid);
		await sleeping;
	});
	await expect(cut).rejects.toThrow();
	const one = await database.publicTransaction((db) => db.execute(sql`select 1 as one`));
	expect(one).toHaveLength(1);
});

test("a workspace whose making is cut leaves nothing, and one that is made beside it is whole", async () => {
	const wish = newTenantLike({});
	const cut = provisionTenant(kit.owner, setsWith().tenant, wish, {
		async fill(db) {
			await terminate(await backendOf(db));
			await db.insert(clients).values({ id: newId(), name: "After the cut" });
		},
		register: () => Promise.reject(new Error("It went on after the cut")),
	});
	const beside = kit.createTenant();
	await expect(cut).rejects.toThrow(/CONNECTION/);
	const whole = await beside;
	expect(await database.asTenant(whole, (db) => db.$count(clients))).toBe(1);
	expect(await kit.owner`select 1 from public.tenants where slug = ${wish.slug}`).toEqual([]);
	await kit.createTenant({ slug: wish.slug });
});

test("a migration that is cut touches neither its schema nor the registry's, and the next run finishes", async () => {
	const acme = await kit.createTenant();
	const cutItself = `select pg_terminate_backend(pg_backend_pid()) where current_schema() = '${acme.schemaName}'`;
	const column = "alter table attempts add column extra text";
	const cut = setsWith({ tag: "0900_cut", statements: [cutItself, column] });
	const [failed] = failuresOf(await runMigrator(kit, cut, [acme.slug]));
	expect(failed?.failure?.message).toMatch(/CONNECTION|terminating connection/);
	const whole = setsWith({ tag: "0900_cut", statements: [column] });
	expect(failuresOf(await runMigrator(kit, whole, [acme.slug]))).toEqual([]);
	const columns = await kit.owner`
		select table_schema from information_schema.columns
		where table_name = 'attempts' and column_name = 'extra'`;
	expect(columns).toEqual([{ table_schema: acme.schemaName }]);
});

test("idle connections that were cut are made anew", async () => {
	const acme = await kit.createTenant();
	await clientsOf(acme);
	await asSuperuser(
		(admin) => admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'cm_app'
			and datname = current_database()`,
	);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await clientsOf(acme)).toBeGreaterThan(0);
	expect(await database.public.execute(sql`select 1`)).toHaveLength(1);
});

async function backendOf(db: TenantDb | PublicTransaction): Promise<number> {
	const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
	return row?.pid ?? 0;
}

async function terminate(pid: number): Promise<void> {
	await asSuperuser((admin) => admin`select pg_terminate_backend(${pid})`);
	await new Promise((resolve) => setTimeout(resolve, 100));
}

async function asSuperuser(work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
	const admin = postgres(kit.urls.superuserUrl, { max: 1, onnotice: () => undefined });
	try {
		await work(admin);
	} finally {
		await admin.end();
	}
}

function clientsOf(tenant: TestTenant): Promise<number> {
	return database.asTenant(tenant, (db) => db.$count(clients));
}

async function addClient(db: TenantDb): Promise<void> {
	const id = newId();
	await db.insert(clients).values({ id, name: `Client ${id}` });
}
