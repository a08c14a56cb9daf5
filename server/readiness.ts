import type { RequestHandler } from "express";
import { isQueueUnattended } from "#app/jobs/queue-health.server.ts";
import type { Services } from "#app/services.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";

/** Jobs that wait longer, in seconds, while no worker takes any, are late. */
const latestSeconds = 120;

/**
 * 200 when this process can serve; else 503 with the names of what is missing, and nothing more. `late` names what
 * others should do and do not: no reason to send visitors away.
 */
export function readiness(services: Services, isStopping: () => boolean): RequestHandler {
	const began = performance.now();
	return async (_req, res) => {
		const aliveSeconds = (performance.now() - began) / 1000;
		const found = await readinessOf(services, aliveSeconds);
		const missing = [...found.missing, ...(isStopping() ? ["stopping"] : [])];
		const isReady = missing.length === 0;
		res.status(isReady ? 200 : 503).json({ ready: isReady, missing, late: found.late });
	};
}

/** What is missing and what is late. After a start, what waited while everything was down is given its time. */
export async function readinessOf(
	{ database }: Pick<Services, "database">,
	aliveSeconds: number,
): Promise<{ missing: string[]; late: string[] }> {
	const [isThere, isServable, isUnattended] = await Promise.all([
		inTime(databaseAnswers(database)),
		inTime(someTenantIsServable(database)),
		inTime(isQueueUnattended(database.public, latestSeconds)),
	]);
	const missing = {
		database: isThere !== true,
		migrations: isServable !== true,
		queue: isUnattended === null,
	};
	const late = { queue: isUnattended === true && aliveSeconds > latestSeconds };
	return { missing: namesOf(missing), late: namesOf(late) };
}

async function databaseAnswers({ sql }: Services["database"]): Promise<boolean> {
	return (await sql`select 1 as one`).length === 1;
}

async function someTenantIsServable({ sql }: Services["database"]): Promise<boolean> {
	const rows = await sql<{ version: number }[]>`
		select schema_version as version from tenants
		where state = 'active' group by schema_version`;
	return rows.length === 0 || rows.some((row) => servesSchemaVersion(row.version));
}

/** Null when it failed or takes too long. */
function inTime<T>(look: Promise<T>): Promise<T | null> {
	const late = new Promise<null>((resolve) => {
		setTimeout(resolve, 1_500, null).unref();
	});
	return Promise.race([look.catch(() => null), late]);
}

function namesOf(found: Readonly<Record<string, boolean>>): string[] {
	return Object.entries(found).flatMap(([name, holds]) => (holds ? [name] : []));
}
