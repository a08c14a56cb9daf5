import postgres, { type Sql } from "postgres";
import { createMailTransport } from "#app/integrations/mail/transport.server.ts";
import { keepFlagsInSync } from "#app/modules/flags/keep-in-sync.server.ts";
import type { Services } from "#app/services.server.ts";
import { jobQueue } from "#db/job-queue.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { startBoss } from "./boss.server.ts";
import type { Crew } from "./crew.server.ts";
import type { JobHandler, WorkerServices } from "./handler.server.ts";
import { handlers as allHandlers } from "./handlers.server.ts";
import { startLanes } from "./lanes.server.ts";
import { startSchedules } from "./schedules.server.ts";
import { WakeUp } from "./wake-up.ts";

export type Worker = {
	/** Takes no further job, finishes the running ones (at most `seconds`), lets go of its connections. */
	stop(seconds?: number): Promise<void>;
};

export type WorkerOptions = {
	handlers?: readonly JobHandler[];
	/** Jobs side by side. */
	lanes?: number;
	/** Seconds between looks for jobs whose worker was lost. */
	superviseSeconds?: number;
	schedules?: boolean;
};

/** A worker in this process. It stops before `services` does. */
export async function startWorker(
	services: Services,
	options: WorkerOptions = {},
): Promise<Worker> {
	const { handlers = allHandlers, lanes = 4, superviseSeconds = 10 } = options;
	const { env, log } = services;
	const url = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
	const boss = await startBoss({ url, log, lanes, superviseSeconds });
	const own = workerServices(services);
	const ending = new AbortController();
	const wakeUp = new WakeUp();
	const listener = await listen(url, wakeUp);
	const crew: Crew = {
		services: own,
		boss,
		handlers: new Map(handlers.map((handler) => [handler.name, handler])),
		signal: ending.signal,
	};
	const running = startLanes(crew, { lanes, wakeUp });
	const schedules = options.schedules === false ? null : startSchedules(services);
	const flagSync = keepFlagsInSync(env, log);
	log.info({ lanes }, "the worker runs");
	return {
		async stop(seconds = 20) {
			schedules?.stop();
			await flagSync.stop();
			const allEnded = await running.stop(seconds);
			ending.abort();
			if (!allEnded) log.warn({}, "the worker ends before its jobs did; they will run again");
			own.mail.stop();
			await Promise.all([
				boss.stop({ graceful: false }),
				listener.end({ timeout: 1 }),
				own.owner?.end({ timeout: 5 }),
			]);
		},
	};
}

function workerServices(services: Services): WorkerServices {
	const { env } = services;
	const owner = env.DATABASE_OWNER_URL
		? connectOwner(env.DATABASE_OWNER_URL, { size: 2, name: "crowdminder-provisioning" })
		: null;
	return { ...services, owner, mail: createMailTransport(env) };
}

/** Lanes wake as soon as a job is committed. After a lost connection they look once: a call may be missed. */
async function listen(url: string, wakeUp: WakeUp): Promise<Sql> {
	const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 5 });
	const wake = () => wakeUp.call();
	await sql.listen(jobQueue.wakeChannel, wake, wake);
	return sql;
}
