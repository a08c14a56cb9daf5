import { setTimeout as pause } from "node:timers/promises";
import { jobQueue } from "#db/job-queue.ts";
import type { Crew, FetchedJob } from "./crew.server.ts";
import { runJob } from "./run-job.server.ts";
import type { WakeUp } from "./wake-up.ts";

export type Lanes = {
	/** Takes no further job and waits for the running ones, at most `seconds`. True when all ended. */
	stop(seconds: number): Promise<boolean>;
};

/** A tenant's jobs take at most this many lanes, all workers together. */
const lanesPerTenant = 2;

/** Without a call the queue is looked at this often, in milliseconds: for jobs whose time has come. */
const idleFor = 1_000;

/**
 * Runs jobs side by side, one a lane, fetched singly so that no tenant's backlog is ever held in advance:
 * another tenant's job is next as soon as a lane is free, and a tenant fills half of them at most.
 */
export function startLanes(crew: Crew, options: { lanes: number; wakeUp: WakeUp }): Lanes {
	const { wakeUp } = options;
	const running = new Map<string, FetchedJob>();
	let stopping = false;

	async function lane(): Promise<void> {
		while (!stopping) {
			const calls = wakeUp.calls;
			const job = await nextJob(crew);
			if (!job) {
				await wakeUp.sleep(idleFor, calls);
				continue;
			}
			running.set(job.id, job);
			await runJob(crew, job);
			running.delete(job.id);
		}
	}

	const beats = setInterval(() => void beat(crew, running), (jobQueue.heartbeatSeconds * 1000) / 4);
	const ended = Promise.all(Array.from({ length: options.lanes }, lane)).then(() => true);
	return {
		async stop(seconds) {
			stopping = true;
			wakeUp.call();
			const patience = new AbortController();
			const late = pause(seconds * 1000, false, { signal: patience.signal }).catch(() => false);
			const allEnded = await Promise.race([ended, late]);
			patience.abort();
			clearInterval(beats);
			return allEnded;
		},
	};
}

/** Null when there is none, or while the database is away. */
async function nextJob({ boss, services }: Crew): Promise<FetchedJob | null> {
	try {
		const [job] = await boss.fetch<unknown>(jobQueue.name, {
			batchSize: 1,
			groupConcurrency: lanesPerTenant,
			includeMetadata: true,
		});
		return job ?? null;
	} catch (error) {
		services.log.warn({ err: error }, "the queue cannot be read");
		return null;
	}
}

/** Says that the running jobs are alive. */
async function beat({ boss, services }: Crew, running: Map<string, FetchedJob>): Promise<void> {
	if (running.size === 0) return;
	try {
		await boss.touch(jobQueue.name, [...running.values()]);
	} catch (error) {
		services.log.warn({ err: error }, "the queue cannot be told that jobs are running");
	}
}
