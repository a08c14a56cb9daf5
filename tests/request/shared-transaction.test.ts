import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asJobsRole } from "#app/jobs/as-jobs-role.server.ts";
import { newId } from "#app/lib/id.ts";
import type { AppLoadContext } from "#app/request/context.ts";
import { Problem } from "#app/request/problem.ts";
import { inSharedTransaction } from "#app/request/shared-transaction.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { HandleRevoked } from "#db/revocable.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";

const kit = testKit();
const product = testServices(kit);

/** What the server makes afresh for each HTTP request. */
function newContext(): AppLoadContext {
	return {
		requestId: newId(),
		nonce: "",
		host: { kind: "site", host: "localhost" },
		services: product.services,
		clientAddress: "",
	};
}

async function transactionOf(db: TenantDb): Promise<unknown> {
	const [row] = await db.execute(sql`select pg_current_xact_id()::text as id`);
	return row?.id;
}

async function clientNames(db: TenantDb): Promise<string[]> {
	const rows = await db.select({ name: clients.name }).from(clients).orderBy(clients.name);
	return rows.map(({ name }) => name);
}

test("the loaders of a request share a transaction, those of another have their own", async () => {
	const acme = await kit.createTenant();
	const context = newContext();
	const [one, two, other] = await Promise.all([
		inSharedTransaction(context, acme, transactionOf),
		inSharedTransaction(context, acme, transactionOf),
		inSharedTransaction(newContext(), acme, transactionOf),
	]);
	expect(one).toBe(two);
	expect(other).not.toBe(one);
});

test("what comes after the last has ended gets a new one", async () => {
	const acme = await kit.createTenant();
	const context = newContext();
	const first = await inSharedTransaction(context, acme, transactionOf);
	expect(await inSharedTransaction(context, acme, transactionOf)).not.toBe(first);
});

test("what is answered is committed", async () => {
	const acme = await kit.createTenant({ name: "Acme" });
	await inSharedTransaction(newContext(), acme, (db) =>
		db.insert(clients).values({ id: newId(), name: "Written" }),
	);
	expect(await kit.asTenant(acme, clientNames)).toEqual(["Acme", "Written"]);
});

test("a statement that fails is told to every loader that asked after it", async () => {
	const acme = await kit.createTenant();
	const context = newContext();
	const ask = (query: string) =>
		inSharedTransaction(context, acme, (db) => db.execute(sql.raw(query)));
	const answers = await Promise.allSettled([ask("select 1 / 0"), ask("select 1"), ask("select 2")]);
	for (const answer of answers) {
		expect(answer).toMatchObject({ status: "rejected", reason: { cause: { code: "22012" } } });
	}
});

test("a refusal reaches its own loader alone, and nothing that was written stands", async () => {
	const acme = await kit.createTenant({ name: "Acme" });
	const context = newContext();
	const refused = inSharedTransaction(context, acme, async (db) => {
		await db.insert(clients).values({ id: newId(), name: "Gone" });
		throw new Problem("not_found", "We could not find that page.", { status: 404 });
	});
	const answered = inSharedTransaction(context, acme, clientNames);
	await expect(refused).rejects.toThrow("We could not find that page.");
	expect(await answered).toContain("Acme");
	expect(await kit.asTenant(acme, clientNames)).toEqual(["Acme"]);
});

test("a failed query fails whoever shares it", async () => {
	const acme = await kit.createTenant();
	const context = newContext();
	const failing = inSharedTransaction(context, acme, (db) => db.execute(sql`select 1 / 0`));
	const late = inSharedTransaction(context, acme, async (db) => {
		await failing.catch(() => undefined);
		return clientNames(db);
	});
	await expect(failing).rejects.toThrow();
	await expect(late).rejects.toThrow();
});

test("a transaction that cannot begin fails all of them", async () => {
	const nobody = { id: newId(), schemaName: "t_nobody", roleName: "no_such_role" };
	const context = newContext();
	const outcomes = await Promise.allSettled([
		inSharedTransaction(context, nobody, transactionOf),
		inSharedTransaction(context, nobody, transactionOf),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("a handle that a loader kept is of no use once the request's loaders have ended", async () => {
	const acme = await kit.createTenant();
	const kept: TenantDb[] = [];
	const context = newContext();
	await Promise.all([
		inSharedTransaction(context, acme, async (db) => void kept.push(db)),
		inSharedTransaction(context, acme, transactionOf),
	]);
	const [db] = kept;
	if (!db) throw new Error("no handle was kept");
	await expect(transactionOf(db)).rejects.toMatchObject({ cause: expect.any(HandleRevoked) });
});

test("a loader enqueues nothing: the others would be asked as the role of the queue meanwhile", async () => {
	const acme = await kit.createTenant();
	const enqueueing = inSharedTransaction(newContext(), acme, (db) =>
		asJobsRole(db, async () => "as another role"),
	);
	await expect(enqueueing).rejects.toThrow(/enqueues nothing/);
});

test("fifty requests of two loaders each are served by four connections", async () => {
	const acme = await kit.createTenant();
	const requests = Array.from({ length: 50 }, async () => {
		const context = newContext();
		const [one, two] = await Promise.all([
			inSharedTransaction(context, acme, transactionOf),
			inSharedTransaction(context, acme, transactionOf),
		]);
		return one === two;
	});
	expect(await Promise.all(requests)).not.toContain(false);
});
