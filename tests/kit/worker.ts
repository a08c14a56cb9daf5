import postgres from "postgres";
import { afterEach } from "vitest";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { type JobHandler, type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import { startWorker, type Worker, type WorkerOptions } from "#app/jobs/worker.server.ts";
import { reminderJobs } from "#app/modules/reminders/jobs.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";
import type { Kit } from "./kit.ts";
import type { TestTenant } from "./tenant.ts";

type Run = (
	db: TenantDb,
	payload: unknown,
	job: TenantJobContext,
) => Promise<{ postponedUntil: Date } | undefined> | Promise<void>;

/** A worker for one test, and a job whose work the test writes itself. */
export type TestWorker = {
	/** Starts a worker, with what the test's job does. */
	work(run: Run, options?: WorkerOptions): Promise<void>;
	start(handlers: readonly JobHandler[] | undefined, options?: WorkerOptions): Promise<void>;
	stop(seconds?: number): Promise<void>;
	/** Enqueues the test's job; its id. */
	add(tenant: TestTenant): Promise<string>;
	/** Lets what waits of a tenant run now. */
	hurry(tenant: TestTenant): Promise<void>;
};

/** What `add` enqueues. */
export const testPayload = { monday: "2026-11-23" };

/** Call once at the top of a test file. After each test the worker is stopped and the queue empty. */
export function testWorker(kit: Kit, product: { readonly services: Services }): TestWorker {
	let worker: Worker | undefined;
	afterEach(async () => {
		await stop(1);
		await asSuperuser(kit, "delete from pgboss.job");
	});

	async function start(handlers: readonly JobHandler[] | undefined, options: WorkerOptions = {}) {
		worker = await startWorker(product.services, {
			schedules: false,
			...(handlers ? { handlers } : {}),
			...options,
		});
	}

	async function stop(seconds = 5) {
		await worker?.stop(seconds);
		worker = undefined;
	}

	return {
		start,
		stop,
		work: (run, options) =>
			start(
				[tenantHandler("remind-missing-hours", reminderJobs["remind-missing-hours"], run)],
				options,
			),
		add: (tenant) => kit.asTenant(tenant, (db) => enqueue(db, "remind-missing-hours", testPayload)),
		hurry: (tenant) =>
			asSuperuser(
				kit,
				`update pgboss.job set start_after = now()
				where state in ('created', 'retry') and data->>'tenantId' = '${tenant.id}';
				notify ${jobQueue.wakeChannel}`,
			),
	};
}

export async function asSuperuser(kit: Kit, statement: string): Promise<void> {
	const sql = postgres(kit.urls.superuserUrl, { max: 1, onnotice: () => undefined });
	try {
		await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}
