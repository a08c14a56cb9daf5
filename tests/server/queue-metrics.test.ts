import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { connectDatabase } from "#db/connection.ts";
import { measureQueue } from "#server/queue-metrics.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

test("the figures tell how many jobs wait, and for how long", async () => {
	const registry = new Registry();
	measureQueue(registry, kit);
	expect(await registry.metrics()).toContain('jobs{state="waiting"} 0');
	const acme = await kit.createTenant();
	await kit.asTenant(acme, (db) => enqueue(db, "remind-missing-hours", { monday: "2026-11-23" }));
	const figures = await registry.metrics();
	expect(figures).toContain('jobs{state="waiting"} 1');
	expect(figures).toContain('jobs{state="dead"} 0');
	expect(figures).toMatch(/jobs_oldest_seconds 0\.\d+/);
});

test("while the database is away the other figures still come", async () => {
	const away = connectDatabase({ url: "postgres://cm_app@127.0.0.1:1/none" });
	const registry = new Registry();
	measureQueue(registry, { database: away });
	expect(await registry.metrics()).not.toContain("jobs{");
	await away.stop(1);
});
