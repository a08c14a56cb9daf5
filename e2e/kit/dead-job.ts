import postgres from "postgres";
import { runCommand } from "./test.ts";

/** Puts a job of the workspace among those that failed for the last time; answers why it failed. */
export async function dieOnce(slug: string): Promise<string> {
	const url = await runCommand("db/cli.ts", "url", "--app");
	const sql = postgres(url.trim(), { max: 1 });
	const why = `no such week in ${slug}`;
	try {
		await sql.begin(async (queue) => {
			const [tenant] = await queue`select id from public.tenants where slug = ${slug}`;
			const data = { job: "remind-missing-hours", tenantId: tenant?.id, payload: {} };
			await queue`set local role cm_jobs`;
			await queue`
				insert into pgboss.job
					(name, data, source_created_on, source_retry_count, source_output)
				values ('dead-jobs', ${queue.json(data)}, now() - interval '1 hour', 5,
					${queue.json({ type: "RangeError", message: why })})`;
		});
	} finally {
		await sql.end();
	}
	return why;
}
