import { errorForLog } from "#app/log.server.ts";
import { jobQueue } from "#db/job-queue.ts";
import { type Crew, contextOf, type FetchedJob } from "./crew.server.ts";
import { type JobData, jobData } from "./job-data.ts";

/** Hands a failed job back: it waits for its next attempt, or goes to the dead letters after the last. Never throws. */
export async function failJob(crew: Crew, fetched: FetchedJob, error: unknown): Promise<void> {
	const { services, boss } = crew;
	const isLast = fetched.retryCount >= fetched.retryLimit;
	const data = jobData.safeParse(fetched.data).data;
	const log = data ? contextOf(crew, fetched, data).log : services.log;
	const { type, message } = errorForLog(error);
	log.warn({ err: error, attempt: fetched.retryCount, isLast }, "a job failed");
	try {
		await boss.fail(jobQueue.name, fetched, { type, message });
		if (isLast && data) await giveUp(crew, fetched, data);
	} catch (failure) {
		// The database is away: without heartbeats the claim lapses and the job is tried again.
		log.warn({ err: failure }, "a failed job could not be handed back");
	}
}

async function giveUp(crew: Crew, fetched: FetchedJob, data: JobData): Promise<void> {
	const { database, directory } = crew.services;
	const handler = crew.handlers.get(data.job);
	const tenant = data.tenantId ? await directory.byId(data.tenantId) : null;
	if (handler?.scope !== "tenant" || !tenant) return;
	const context = { ...contextOf(crew, fetched, data), tenant };
	await database.asTenant(tenant, (db) => handler.gaveUp(db, data.payload, context));
}
