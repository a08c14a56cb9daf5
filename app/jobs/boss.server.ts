import { PgBoss } from "pg-boss";
import type { Logger } from "#app/log.server.ts";
import { jobQueue } from "#db/job-queue.ts";

/**
 * pg-boss as a worker uses it: fetching, failing, heartbeats and the upkeep of its tables. Its connections are
 * `cm_app`'s with the role `cm_jobs`; they go straight to the server, because a pooler drops start-up options.
 */
export async function startBoss(options: {
	url: string;
	log: Logger;
	lanes: number;
	/** Seconds between looks for jobs whose worker was lost. */
	superviseSeconds: number;
}): Promise<PgBoss> {
	const { log, superviseSeconds } = options;
	const boss = new PgBoss({
		connectionString: options.url,
		options: `-c role=${jobQueue.role}`,
		application_name: "crowdminder-jobs",
		schema: jobQueue.schema,
		max: options.lanes + 2,
		migrate: false,
		createSchema: false,
		schedule: false,
		superviseIntervalSeconds: superviseSeconds,
		monitorIntervalSeconds: superviseSeconds,
		// It takes longer than this login's statements may.
		reindex: false,
	});
	boss.on("error", (err) => log.warn({ err }, "the queue cannot be kept up"));
	boss.on("warning", ({ message }) => log.warn({ warning: message }, "the queue warns"));
	await boss.start();
	return boss;
}
