import type { Sql } from "postgres";
import type { z } from "zod";
import type { MailTransport } from "#app/integrations/mail/transport.server.ts";
import type { JobDefinition } from "#app/lib/job-definition.ts";
import type { Logger } from "#app/log.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { SiteJobName, TenantJobName } from "./registry.ts";

/** What only a worker has. */
export type WorkerServices = Services & {
	readonly mail: MailTransport;
	/** Connections as the migrator, for provisioning; null where DATABASE_OWNER_URL is not set. */
	readonly owner: Sql | null;
};

export type JobContext = {
	readonly services: WorkerServices;
	/** The job's id. */
	readonly id: string;
	/** 0 the first time. */
	readonly attempt: number;
	readonly now: Date;
	/** Names the job and its tenant in each line. */
	readonly log: Logger;
	/** Aborted when the worker must end before the job did: the job will run again elsewhere. */
	readonly signal: AbortSignal;
	/** Tells how far a long job is; people see it at once. */
	progress(done: number, total: number): Promise<void>;
};

export type TenantJobContext = JobContext & { readonly tenant: TenantRecord };

/** A job that came too early: it goes back to the queue and this was no attempt. */
export type Postponed = { readonly postponedUntil: Date };

type Run = Promise<Postponed | undefined> | Promise<void>;

/** Everything a tenant's job writes, and that it is done, commit together: run twice it counts once. */
export type TenantJobHandler = {
	readonly scope: "tenant";
	readonly name: TenantJobName;
	run(db: TenantDb, payload: unknown, job: TenantJobContext): Promise<Postponed | null>;
	/** After the last attempt failed, in a transaction of its own. */
	gaveUp(db: TenantDb, payload: unknown, job: TenantJobContext): Promise<void>;
};

/** Must be safe to run twice: it is marked as done after it ran. */
export type SiteJobHandler = {
	readonly scope: "site";
	readonly name: SiteJobName;
	run(payload: unknown, job: JobContext): Promise<Postponed | null>;
};

export type JobHandler = TenantJobHandler | SiteJobHandler;

export function tenantHandler<Payload extends z.ZodType>(
	name: TenantJobName,
	definition: JobDefinition<"tenant", Payload>,
	run: (db: TenantDb, payload: z.output<Payload>, job: TenantJobContext) => Run,
	gaveUp?: (db: TenantDb, payload: z.output<Payload>, job: TenantJobContext) => Promise<void>,
): TenantJobHandler {
	return {
		scope: "tenant",
		name,
		async run(db, payload, job) {
			return (await run(db, definition.payload.parse(payload), job)) ?? null;
		},
		async gaveUp(db, payload, job) {
			await gaveUp?.(db, definition.payload.parse(payload), job);
		},
	};
}

export function siteHandler<Payload extends z.ZodType>(
	name: SiteJobName,
	definition: JobDefinition<"site", Payload>,
	run: (payload: z.output<Payload>, job: JobContext) => Run,
): SiteJobHandler {
	return {
		scope: "site",
		name,
		async run(payload, job) {
			return (await run(definition.payload.parse(payload), job)) ?? null;
		},
	};
}
