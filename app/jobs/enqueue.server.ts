import { sql } from "drizzle-orm";
import type { z } from "zod";
import { newId } from "#app/lib/id.ts";
import type { PublicDb, PublicTransaction, TenantDb } from "#db/handle.ts";
import { jobQueue } from "#db/job-queue.ts";
import { asJobsRole } from "./as-jobs-role.server.ts";
import type { JobData } from "./job-data.ts";
import { isJobName, type JobName, jobs, type SiteJobName, type TenantJobName } from "./registry.ts";

/** Jobs that belong to no tenant share a group, so that a rush of sign-ups leaves lanes for tenants. */
const siteGroup = "site";

export type EnqueueOptions = {
	/** Not before this instant. */
	startAfter?: Date;
	/** A UUID. A job with the same one that is still known to the queue is left as it is. */
	id?: string;
	/** Higher runs first; the job's own unless given. */
	priority?: number;
	/** A job with the same payload that waits and could begin now is enough: it has not looked at anything yet. */
	unlessWaiting?: boolean;
};

export type NewJob<Name extends JobName> = EnqueueOptions & {
	payload: z.input<(typeof jobs)[Name]["payload"]>;
};

export type NewTenantJob<Name extends TenantJobName> = NewJob<Name> & { tenantId: string };

/**
 * Enqueues a job of the tenant in the transaction that causes it: a rollback takes the job along.
 *
 * @returns the job's id
 */
export async function enqueue<Name extends TenantJobName>(
	db: TenantDb,
	name: Name,
	payload: NewJob<Name>["payload"],
	options: EnqueueOptions = {},
): Promise<string> {
	const row = queuedRow(name, { ...options, payload }, db.tenant.id);
	await insertRows(db, [row]);
	return row.id;
}

/** Like `enqueue`, for several at once: one statement however many. */
export async function enqueueMany<Name extends TenantJobName>(
	db: TenantDb,
	name: Name,
	newJobs: readonly NewJob<Name>[],
): Promise<string[]> {
	const rows = newJobs.map((job) => queuedRow(name, job, db.tenant.id));
	await insertRows(db, rows);
	return rows.map((row) => row.id);
}

/** Enqueues one job each for many tenants, from outside their transactions: for schedules and commands. */
export async function enqueueForTenants<Name extends TenantJobName>(
	db: PublicDb | PublicTransaction,
	name: Name,
	newJobs: readonly NewTenantJob<Name>[],
): Promise<void> {
	await insertRows(
		db,
		newJobs.map((job) => queuedRow(name, job, job.tenantId)),
	);
}

/** Enqueues a job of the site in a transaction on the registry, as `enqueue` does for a tenant. */
export async function enqueuePublic<Name extends SiteJobName>(
	db: PublicDb | PublicTransaction,
	name: Name,
	payload: NewJob<Name>["payload"],
	options: EnqueueOptions = {},
): Promise<string> {
	const row = queuedRow(name, { ...options, payload }, null);
	await insertRows(db, [row]);
	return row.id;
}

/** Like `enqueuePublic`, for several at once: one statement however many. */
export async function enqueuePublicMany<Name extends SiteJobName>(
	db: PublicDb | PublicTransaction,
	name: Name,
	newJobs: readonly NewJob<Name>[],
): Promise<void> {
	await insertRows(
		db,
		newJobs.map((job) => queuedRow(name, job, null)),
	);
}

/** Enqueues a job once more from what the queue's table held of it. Throws when the job is none of ours. */
export async function enqueueAgain(db: PublicDb | PublicTransaction, data: JobData): Promise<void> {
	const { job, tenantId, payload } = data;
	if (!isJobName(job)) throw new Error(`There is no job ${job}`);
	await insertRows(db, [queuedRow(job, { payload }, tenantId)]);
}

type QueuedRow = ReturnType<typeof queuedRow>;

function queuedRow(
	name: JobName,
	job: EnqueueOptions & { payload: unknown },
	tenantId: string | null,
) {
	const { payload, priority, retry, timeLimit } = jobs[name];
	return {
		id: job.id ?? newId(),
		data: { job: name, tenantId, payload: payload.parse(job.payload) },
		group_id: tenantId ?? siteGroup,
		priority: job.priority ?? priority,
		start_after: job.startAfter?.toISOString() ?? null,
		retry_limit: retry.limit,
		retry_delay: retry.firstDelay,
		retry_delay_max: retry.longestDelay,
		expire_seconds: timeLimit,
		unless_waiting: job.unlessWaiting ?? false,
	};
}

/** pg-boss documents this table as an interface; what its `send` copies from the queue's row is copied here. */
async function insertRows(
	db: PublicDb | PublicTransaction | TenantDb,
	rows: readonly QueuedRow[],
): Promise<void> {
	if (rows.length === 0) return;
	await asJobsRole(db, (queue) =>
		queue.execute(sql`
			with added as (
				insert into pgboss.job (
					id, name, data, group_id, priority, start_after, keep_until,
					retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
					deletion_seconds, heartbeat_seconds, dead_letter, policy
				)
				select
					new.id, q.name, new.data, new.group_id, new.priority,
					coalesce(new.start_after, now()),
					coalesce(new.start_after, now()) + q.retention_seconds * interval '1 second',
					new.retry_limit, new.retry_delay, true, new.retry_delay_max, new.expire_seconds,
					q.deletion_seconds, q.heartbeat_seconds, q.dead_letter, q.policy
				from json_to_recordset(${JSON.stringify(rows)}::text::json) as new (
					id uuid, data jsonb, group_id text, priority integer, start_after timestamptz,
					retry_limit integer, retry_delay integer, retry_delay_max integer, expire_seconds integer,
					unless_waiting boolean
				)
				left join pgboss.queue q on q.name = ${jobQueue.name}
				where not (new.unless_waiting and exists (
					select from pgboss.job waiting
					where waiting.name = ${jobQueue.name} and waiting.state < 'active'
						and waiting.start_after <= clock_timestamp() and waiting.data = new.data
				))
				on conflict do nothing
				returning id
			)
			select pg_notify(${jobQueue.wakeChannel}, '') from added limit 1`),
	);
}
