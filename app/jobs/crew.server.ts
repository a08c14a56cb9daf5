import type { JobWithMetadata, PgBoss } from "pg-boss";
import { noteProgress } from "./claim.server.ts";
import type { JobContext, JobHandler, WorkerServices } from "./handler.server.ts";
import type { JobData } from "./job-data.ts";

/** What the lanes of a worker share. */
export type Crew = {
	readonly services: WorkerServices;
	readonly boss: PgBoss;
	readonly handlers: ReadonlyMap<string, JobHandler>;
	/** Aborted when the worker must end before its jobs did. */
	readonly signal: AbortSignal;
};

/** A job as it was fetched; `jobData` reads its data. */
export type FetchedJob = JobWithMetadata<unknown>;

export function contextOf(crew: Crew, fetched: FetchedJob, data: JobData): JobContext {
	const { services, signal } = crew;
	return {
		services,
		signal,
		id: fetched.id,
		attempt: fetched.retryCount,
		now: services.clock(),
		log: services.log.child({ jobId: fetched.id, job: data.job, tenantId: data.tenantId }),
		progress: (done, total) => noteProgress(services.database.public, fetched, done, total),
	};
}
