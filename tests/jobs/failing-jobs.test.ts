import { like } from "drizzle-orm";
import { expect, test } from "vitest";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { newId } from "#app/lib/id.ts";
import { reminderJobs } from "#app/modules/reminders/jobs.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { asSuperuser, testPayload, testWorker } from "#tests/kit/worker.ts";

const kit = testKit();
const { work, start, add, hurry } = testWorker(kit, testServices(kit));

test("a job that fails leaves nothing behind, is tried again later and says why without names", async () => {
	const acme = await kit.createTenant();
	let runs = 0;
	await work(async (db) => {
		runs += 1;
		await addClient(db);
		if (runs === 1) throw new TypeError("the stars were wrong");
	});
	await add(acme);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "retry");
	const [waiting] = await jobsOf(kit, acme.id);
	expect(waiting?.output).toEqual({ type: "TypeError", message: "the stars were wrong" });
	expect(waiting?.start_after.getTime()).toBeGreaterThan(Date.now() + 3_000);
	expect(await clientCount(acme)).toBe(0);
	await hurry(acme);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
	expect(await clientCount(acme)).toBe(1);
});

test("after its last attempt a job lies with the dead letters", async () => {
	const acme = await kit.createTenant();
	const gaveUp: unknown[] = [];
	await start([
		tenantHandler(
			"remind-missing-hours",
			reminderJobs["remind-missing-hours"],
			async () => {
				throw new Error("never works");
			},
			async (_db, given) => {
				gaveUp.push(given);
			},
		),
	]);
	await add(acme);
	for (const count of [0, 1, 2, 3, 4]) {
		await until(async () => {
			const [job] = await jobsOf(kit, acme.id);
			return job?.state === "retry" && job.retry_count === count;
		});
		await hurry(acme);
	}
	await until(async () => (await jobsOf(kit, acme.id)).some((job) => job.name === "dead-jobs"));
	const jobs = await jobsOf(kit, acme.id);
	expect(jobs.map(({ name, state }) => ({ name, state }))).toEqual([
		{ name: "jobs", state: "failed" },
		{ name: "dead-jobs", state: "created" },
	]);
	await until(() => gaveUp.length === 1);
	expect(gaveUp).toEqual([testPayload]);
});

test("a suspended tenant's job waits, however often it is looked at, and runs once it is served again", async () => {
	const acme = await kit.createTenant();
	let runs = 0;
	await kit.owner`update tenants set state = 'suspended' where id = ${acme.id}`;
	await work(async () => {
		runs += 1;
	});
	await add(acme);
	await until(async () => ((await jobsOf(kit, acme.id))[0]?.start_after ?? 0) > new Date());
	const [waiting] = await jobsOf(kit, acme.id);
	expect(waiting).toMatchObject({ state: "created", retry_count: 0 });
	await kit.owner`update tenants set state = 'active' where id = ${acme.id}`;
	await hurry(acme);
	await until(() => runs === 1);
});

test("a job of a tenant that is being deleted is dropped", async () => {
	const acme = await kit.createTenant();
	let runs = 0;
	await work(async () => {
		runs += 1;
	});
	await kit.owner`update tenants set state = 'deleting' where id = ${acme.id}`;
	await add(acme);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
	expect(runs).toBe(0);
});

test("a job that says it is too early is looked at again then, and this was no attempt", async () => {
	const acme = await kit.createTenant();
	const postponedUntil = new Date("2040-01-01T00:00:00Z");
	const attempts: number[] = [];
	await work(async (db, _payload, job) => {
		await addClient(db);
		attempts.push(job.attempt);
		return attempts.length < 3 ? { postponedUntil } : undefined;
	});
	await add(acme);
	for (const count of [1, 2]) {
		await until(() => attempts.length === count);
		await until(async () => (await jobsOf(kit, acme.id))[0]?.start_after.getFullYear() === 2040);
		await hurry(acme);
	}
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "completed");
	expect(attempts).toEqual([0, 0, 0]);
	expect(await clientCount(acme)).toBe(3);
});

test("what a job did is undone when its claim went to another worker meanwhile", async () => {
	const acme = await kit.createTenant();
	let runs = 0;
	await work(async (db, _payload, job) => {
		runs += 1;
		await addClient(db);
		if (runs > 1) return;
		// As after a lost heartbeat: another worker has the job by now.
		await asSuperuser(kit, `update pgboss.job set retry_count = 1 where id = '${job.id}'`);
	});
	await add(acme);
	await until(() => runs === 1);
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(await clientCount(acme)).toBe(0);
	expect((await jobsOf(kit, acme.id))[0]?.state).toBe("active");
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
