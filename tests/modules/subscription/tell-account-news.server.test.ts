import { expect, test } from "vitest";
import { enqueueDueJobs } from "#app/jobs/schedules.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testWorker } from "#tests/kit/worker.ts";

/** A Wednesday, nine o'clock in Johannesburg. */
const morning = new Date("2026-11-25T07:00:00Z");
let now = morning;

const mailServer = testMailServer();
const kit = testKit();
const product = testServices(kit, {
	env: () => ({ SMTP_URL: mailServer.url }),
	clock: () => now,
});
const { start } = testWorker(kit, product);

test("owner and finance hear once that the trial ends, and nobody else does", async () => {
	await kit.createTenant({
		slug: "ends-soon",
		trialEndsAt: new Date("2026-11-28T06:00:00Z"),
		members: [
			{ role: "finance", email: "finance@ends.example" },
			{ role: "admin", email: "admin@ends.example" },
			{ role: "employee", email: "employee@ends.example" },
		],
	});
	await start(undefined);
	await enqueueDueJobs(product.services, now);
	await until(() => mailServer.received.length === 2);
	now = new Date("2026-11-26T07:00:00Z");
	await enqueueDueJobs(product.services, now);
	now = new Date("2026-11-27T07:00:00Z");
	await enqueueDueJobs(product.services, now);
	await until(() => mailServer.received.length === 4);
	const subjects = mailServer.received.map(({ subject }) => subject);
	expect(new Set(subjects).size).toBe(1);
	expect(subjects[0]).toMatch(/^The trial of .* ends on 28 November$/);
	const readers = mailServer.received.map(({ to }) => to[0]?.address);
	expect(readers.filter((address) => address === "finance@ends.example")).toHaveLength(2);
	expect(readers).not.toContain("admin@ends.example");
	expect(readers).not.toContain("employee@ends.example");
	expect(mailServer.received[0]?.text).toContain("http://ends-soon.localhost:3000/plan");
});
