import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { enqueue, enqueueMany, enqueuePublic } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";

const kit = testKit();
const payload = { monday: "2026-11-23" };

test("a job is there when its transaction commits, with its tenant", async () => {
	const acme = await kit.createTenant();
	const id = await kit.asTenant(acme, (db) => enqueue(db, "remind-missing-hours", payload));
	const [job] = await jobsOf(kit, acme.id);
	expect(job).toMatchObject({
		id,
		state: "created",
		data: { job: "remind-missing-hours", tenantId: acme.id, payload },
		retry_backoff: true,
		dead_letter: "dead-jobs",
	});
});

test("a job goes with the transaction that is rolled back", async () => {
	const acme = await kit.createTenant();
	const work = kit.asTenant(acme, async (db) => {
		await enqueue(db, "remind-missing-hours", payload);
		throw new Error("changed my mind");
	});
	await expect(work).rejects.toThrow("changed my mind");
	expect(await jobsOf(kit, acme.id)).toEqual([]);
});

test("the transaction is the tenant's again after enqueuing", async () => {
	const acme = await kit.createTenant();
	const roles = await kit.asTenant(acme, async (db) => {
		const before = await whoAndWhere(db);
		await enqueue(db, "remind-missing-hours", payload);
		return [before, await whoAndWhere(db)];
	});
	expect(roles[0]).toEqual({ role: acme.roleName, path: `"${acme.schemaName}", extensions` });
	expect(roles[1]).toEqual(roles[0]);
});

test("the transaction is the tenant's and goes on after an enqueue that failed", async () => {
	const acme = await kit.createTenant();
	const after = await kit.asTenant(acme, async (db) => {
		await expect(enqueue(db, "remind-missing-hours", payload, { id: "no uuid" })).rejects.toThrow();
		return whoAndWhere(db);
	});
	expect(after.role).toBe(acme.roleName);
	expect(await jobsOf(kit, acme.id)).toEqual([]);
});

test("a payload of the wrong shape is refused before it reaches the queue", async () => {
	const acme = await kit.createTenant();
	await kit.asTenant(acme, async (db) => {
		const wrong = enqueue(db, "remind-missing-hours", { monday: "last week" });
		await expect(wrong).rejects.toThrow("monday");
		expect((await whoAndWhere(db)).role).toBe(acme.roleName);
	});
});

test("several jobs are enqueued at once", async () => {
	const acme = await kit.createTenant();
	const many = Array.from({ length: 500 }, () => ({ payload }));
	const ids = await kit.asTenant(acme, (db) => enqueueMany(db, "remind-missing-hours", many));
	expect(new Set(ids).size).toBe(500);
	expect(await jobsOf(kit, acme.id)).toHaveLength(500);
});

test("a job with a known id is left as it is", async () => {
	const acme = await kit.createTenant();
	const id = newId();
	const again = () =>
		kit.asTenant(acme, (db) => enqueue(db, "remind-missing-hours", payload, { id }));
	expect(await again()).toBe(id);
	expect(await again()).toBe(id);
	expect(await jobsOf(kit, acme.id)).toHaveLength(1);
});

test("a job may be told to wait", async () => {
	const acme = await kit.createTenant();
	const startAfter = new Date("2030-01-01T09:00:00Z");
	await kit.asTenant(acme, (db) => enqueue(db, "remind-missing-hours", payload, { startAfter }));
	const [job] = await jobsOf(kit, acme.id);
	expect(job?.start_after).toEqual(startAfter);
});

test("a tenant's role cannot touch the queue itself", async () => {
	const acme = await kit.createTenant();
	const peek = kit.asTenant(acme, (db) => db.execute(sql`select 1 from pgboss.job`));
	await expect(peek).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("the site's jobs go with their transaction on the registry", async () => {
	const payload = { mailId: newId(), sealed: "1.x" };
	const role = await kit.database.publicTransaction(async (db) => {
		await enqueuePublic(db, "send-site-mail", payload);
		const [row] = await db.execute<{ role: string }>(sql`select current_user as role`);
		return row?.role;
	});
	expect(role).toBe("cm_app");
	const undone = kit.database.publicTransaction(async (db) => {
		await enqueuePublic(db, "send-site-mail", { ...payload, mailId: newId() });
		throw new Error("changed my mind");
	});
	await expect(undone).rejects.toThrow("changed my mind");
	const jobs = await jobsOf(kit, null);
	expect(jobs.map(({ data }) => data.payload)).toEqual([payload]);
});

async function whoAndWhere(db: TenantDb) {
	const [row] = await db.execute<{ role: string; path: string }>(
		sql`select current_user as role, current_setting('search_path') as path`,
	);
	if (!row) throw new Error("No row");
	return { role: row.role, path: row.path };
}
