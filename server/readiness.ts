import type { RequestHandler } from "express";
import type { Services } from "#app/services.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";

type Check = { name: string; run(services: Services): Promise<boolean> };

const checks: readonly Check[] = [
	{
		name: "database",
		run: async ({ database }) => (await database.sql`select 1 as one`).length === 1,
	},
	{
		name: "migrations",
		async run({ database }) {
			const rows = await database.sql<{ version: number }[]>`
				select schema_version as version from tenants
				where state = 'active' group by schema_version`;
			return rows.length === 0 || rows.some((row) => servesSchemaVersion(row.version));
		},
	},
	{
		name: "queue",
		async run({ database }) {
			const [row] = await database.sql<{ found: boolean }[]>`
				select exists (
					select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
					where nspname = 'pgboss' and relname = 'job'
				) as found`;
			return row?.found === true;
		},
	},
];

/** 200 when this process can serve; else 503 with the names of what is missing, and nothing more. */
export function readiness(services: Services, isStopping: () => boolean): RequestHandler {
	return async (_req, res) => {
		const outcomes = await Promise.all(checks.map((check) => passes(check, services)));
		const missing = [
			...checks.filter((_, index) => !outcomes[index]).map((check) => check.name),
			...(isStopping() ? ["stopping"] : []),
		];
		res.status(missing.length === 0 ? 200 : 503).json({ ready: missing.length === 0, missing });
	};
}

async function passes(check: Check, services: Services): Promise<boolean> {
	const late = new Promise<boolean>((resolve) => {
		setTimeout(resolve, 1_500, false).unref();
	});
	return Promise.race([check.run(services).catch(() => false), late]);
}
