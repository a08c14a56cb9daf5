import { expect, test } from "vitest";
import { listDeadJobs, retryDeadJob } from "#app/jobs/dead-jobs.server.ts";
import { queueHealth } from "#app/jobs/queue-health.server.ts";
import { newId } from "#app/lib/id.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { asSuperuser, testWorker } from "#tests/kit/worker.ts";

const kit = testKit();
const { work, stop, add } = testWorker(kit, testServices(kit));

test("a dead job says what failed, for which tenant, when and why", async () => {
	const [acme, other] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	await die(acme);
	const [dead, ...more] = await listDeadJobs(kit.database.public);
	expect(more).toEqual([]);
	expect(dead).toMatchObject({
		job: "remind-missing-hours",
		tenantId: acme.id,
		attempts: 6,
		error: { type: "RangeError", message: "no such week" },
	});
	expect(dead?.diedAt.getTime()).toBeGreaterThanOrEqual(dead?.enqueuedAt.getTime() ?? 0);
	expect(await listDeadJobs(kit.database.public, { tenantId: other.id })).toEqual([]);
	expect(await listDeadJobs(kit.database.public, { before: new Date(0) })).toEqual([]);
});

test("a dead job that is tried again runs with all its attempts, and is dead no more", async () => {
	const acme = await kit.createTenant();
	await die(acme);
	const [dead] = await listDeadJobs(kit.database.public);
	const seen: unknown[] = [];
	await work(async (_db, payload, job) => {
		seen.push({ payload, attempt: job.attempt });
	});
	expect(await retryDeadJob(kit.database.public, dead?.id ?? "")).toBe(true);
	await until(() => seen.length === 1);
	expect(seen).toEqual([{ payload: { monday: "2026-11-23" }, attempt: 0 }]);
	expect(await listDeadJobs(kit.database.public)).toEqual([]);
	expect(await retryDeadJob(kit.database.public, dead?.id ?? "")).toBe(false);
});

test("trying again what is not dead does nothing", async () => {
	expect(await retryDeadJob(kit.database.public, newId())).toBe(false);
});

test("the queue tells how full it is", async () => {
	const acme = await kit.createTenant();
	const empty = { waiting: 0, oldestSeconds: 0, delayed: 0, running: 0, dead: 0 };
	expect(await queueHealth(kit.database.public)).toEqual(empty);
	await die(acme);
	await add(acme);
	await add(acme);
	await asSuperuser(
		kit,
		"update pgboss.job set start_after = now() - interval '90 seconds' where state = 'created'",
	);
	const health = await queueHealth(kit.database.public);
	expect(health).toMatchObject({ waiting: 2, delayed: 0, running: 0, dead: 1 });
	expect(health.oldestSeconds).toBeGreaterThanOrEqual(90);
});

/** Fails a job of the tenant for the last time. */
async function die(tenant: TestTenant): Promise<void> {
	await work(async () => {
		throw new RangeError("no such week");
	});
	const id = await add(tenant);
	await until(async () => {
		await asSuperuser(
			kit,
			`update pgboss.job set retry_count = 4, start_after = now() where id = '${id}' and state = 'retry'`,
		);
		return (await jobsOf(kit, tenant.id)).some(({ name }) => name === "dead-jobs");
	});
	await stop();
}
