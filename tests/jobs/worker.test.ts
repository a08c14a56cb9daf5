import { like } from "drizzle-orm";
import { expect, test } from "vitest";
import { enqueueMany } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { asSuperuser, testPayload, testWorker } from "#tests/kit/worker.ts";

const kit = testKit();
const { work, stop, add } = testWorker(kit, testServices(kit));

test("a committed job runs at once, in its tenant's transaction", async () => {
	const acme = await kit.createTenant();
	const seen: { tenant: string; payload: unknown; at: number }[] = [];
	await work(async (db, payload) => {
		await addClient(db);
		seen.push({ tenant: db.tenant.id, payload, at: Date.now() });
	});
	const began = Date.now();
	await add(acme);
	await until(() => seen.length === 1);
	expect(seen[0]).toMatchObject({ tenant: acme.id, payload: testPayload });
	expect((seen[0]?.at ?? 0) - began).toBeLessThan(500);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
	expect(await clientCount(acme)).toBe(1);
});

test("a finished job keeps no payload", async () => {
	const acme = await kit.createTenant();
	await work(async () => undefined);
	await add(acme);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
	const [job] = await jobsOf(kit, acme.id);
	expect(job?.data).toEqual({ job: "remind-missing-hours", tenantId: acme.id });
});

test("a tenant's thousand jobs do not hold up another's one", async () => {
	const [busy, small] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	const done: string[] = [];
	await kit.asTenant(busy, (db) =>
		enqueueMany(
			db,
			"remind-missing-hours",
			Array.from({ length: 1000 }, () => ({ payload: testPayload })),
		),
	);
	await work(async (db) => {
		await new Promise((resolve) => setTimeout(resolve, 20));
		done.push(db.tenant.id);
	});
	await until(() => done.length >= 10);
	const began = performance.now();
	const ahead = done.length;
	await add(small);
	await until(() => done.includes(small.id));
	expect(performance.now() - began).toBeLessThan(1_000);
	expect(done.indexOf(small.id) - ahead).toBeLessThan(30);
});

test("stopping waits for the running jobs and takes no others", async () => {
	const acme = await kit.createTenant();
	const done: string[] = [];
	let isRunning = false;
	await work(
		async (_db, _payload, job) => {
			isRunning = true;
			await new Promise((resolve) => setTimeout(resolve, 300));
			done.push(job.id);
		},
		{ lanes: 1 },
	);
	const first = await add(acme);
	await until(() => isRunning);
	await add(acme);
	await stop();
	expect(done).toEqual([first]);
	const states = (await jobsOf(kit, acme.id)).map(({ state }) => state);
	expect(states).toEqual(["completed", "created"]);
});

test("a long job shows how far it is", async () => {
	const acme = await kit.createTenant();
	let finish = () => {};
	const finished = new Promise<void>((resolve) => {
		finish = resolve;
	});
	await work(async (_db, _payload, job) => {
		await job.progress(3, 12);
		await finished;
	});
	await add(acme);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.output !== null);
	const [job] = await jobsOf(kit, acme.id);
	expect(job?.output).toEqual({ progress: { done: 3, total: 12 } });
	finish();
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
});

test("the worker goes on after its connections were cut", async () => {
	const acme = await kit.createTenant();
	const done: string[] = [];
	await work(async (db) => {
		done.push(db.tenant.id);
	});
	await asSuperuser(
		kit,
		"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'cm_app' and datname = current_database()",
	);
	await until(() =>
		add(acme).then(
			() => true,
			() => false,
		),
	);
	await until(() => done.length >= 1);
});

async function addClient(db: TenantDb): Promise<void> {
	const id = newId();
	await db.insert(clients).values({ id, name: `Written by a job ${id}` });
}

async function clientCount(tenant: TestTenant): Promise<number> {
	const ours = await kit.asTenant(tenant, (db) =>
		db.select({ id: clients.id }).from(clients).where(like(clients.name, "Written by a job %")),
	);
	return ours.length;
}
