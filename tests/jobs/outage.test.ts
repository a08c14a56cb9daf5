import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { reminderJobs } from "#app/modules/reminders/jobs.ts";
import { createServices } from "#app/services.server.ts";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { migratePublic } from "#db/migrator/public-step.ts";
import { startPostgres } from "#dev/postgres.ts";
import { until } from "#tests/kit/queue.ts";
import { createTestTenant, testSecret } from "#tests/kit/tenant.ts";

test("a worker outlives the database: it goes on by itself when that is back", async () => {
	const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-outage-"));
	chmodSync(dataDir, 0o711);
	const start = () => startPostgres({ dataDir, durable: false, log: () => undefined });
	let server = await start();
	const owner = connectOwner(server.ownerUrl);
	await migratePublic(owner, server.ownerUrl, readMigrationSet("public"));
	const acme = await createTestTenant(owner);
	await owner.end();
	const services = await createServices(
		readEnv({
			NODE_ENV: "test",
			DATABASE_URL: server.appUrl,
			APP_SECRET: testSecret,
			DATA_DIR: dataDir,
			LOG_LEVEL: "silent",
		}),
	);
	const done: string[] = [];
	const { "remind-missing-hours": definition } = reminderJobs;
	const handler = tenantHandler("remind-missing-hours", definition, async (_db, _payload, job) => {
		done.push(job.id);
	});
	const worker = await startWorker(services, { handlers: [handler], schedules: false });
	const add = () =>
		services.database.asTenant(acme, (db) =>
			enqueue(db, "remind-missing-hours", { monday: "2026-11-23" }),
		);
	try {
		const first = await add();
		await until(() => done.includes(first));
		await server.stop();
		await expect(add()).rejects.toThrow();
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		server = await start();
		let second = "";
		await until(async () => {
			second = await add().catch(() => "");
			return second !== "";
		}, 20_000);
		await until(() => done.includes(second), 20_000);
	} finally {
		await worker.stop(1);
		await services.stop();
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}, 90_000);
