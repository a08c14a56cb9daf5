import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { sendMail } from "#app/modules/mail/send.server.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testEnv, testServices } from "#tests/kit/services.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";
import { asSuperuser, testWorker } from "#tests/kit/worker.ts";

// A process of the product takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const mailServer = testMailServer();
const kit = testKit();
const { start, hurry } = testWorker(
	kit,
	testServices(kit, { env: () => ({ SMTP_URL: mailServer.url }) }),
);
const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-worker-"));
let child: ChildProcess | undefined;

afterEach(() => {
	child?.kill("SIGKILL");
	child = undefined;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("a job whose worker was killed in the middle is done by another, once", async () => {
	const acme = await kit.createTenant();
	await asSuperuser(kit, "update pgboss.queue set heartbeat_seconds = 2 where name = 'jobs'");
	const held = mailServer.hold();
	const process = await startProcess();
	await sendOne(acme);
	await until(() => held.waiting === 1);
	process.kill("SIGKILL");
	await once(process, "exit");
	held.release();
	expect(await states(acme)).toEqual(["active"]);
	await start(undefined, { superviseSeconds: 1 });
	await until(async () => (await states(acme))[0] === "retry");
	await hurry(acme);
	await until(async () => (await states(acme))[0] === "completed");
	expect(mailServer.received).toHaveLength(1);
	const deliveries = await kit.asTenant(acme, (db) => db.select().from(mailDeliveries));
	expect(deliveries.map(({ state }) => state)).toEqual(["sent"]);
});

test("a worker that is asked to end finishes its job and leaves with 0", async () => {
	const acme = await kit.createTenant();
	const held = mailServer.hold();
	const process = await startProcess();
	await sendOne(acme);
	await until(() => held.waiting === 1);
	process.kill("SIGTERM");
	const ended = once(process, "exit");
	held.release();
	expect((await ended)[0]).toBe(0);
	expect(await states(acme)).toEqual(["completed"]);
	expect(mailServer.received).toHaveLength(1);
});

async function startProcess(): Promise<ChildProcess> {
	child = fork("app/jobs/worker-main.server.ts", {
		env: { ...testEnv(kit), SMTP_URL: mailServer.url, DATA_DIR: dataDir },
		execArgv: [],
	});
	await once(child, "message");
	return child;
}

async function sendOne(tenant: TestTenant): Promise<void> {
	await kit.asTenant(tenant, (db) =>
		sendMail(
			db,
			{ env: { APP_SECRET: testSecret } },
			{ template: "welcome", to: "naledi@example.com", data: { firstName: "Naledi" } },
		),
	);
}

/** Of the mail alone: the worker's schedules bring jobs of their own. */
async function states(tenant: TestTenant) {
	const jobs = await jobsOf(kit, tenant.id);
	return jobs.filter(({ data }) => data.job === "send-mail").map(({ state }) => state);
}
