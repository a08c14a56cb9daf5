import { tenantIdOf, withDatabase } from "./database.ts";

/** Puts a job of the workspace among those that failed for the last time; answers why it failed. */
export async function dieOnce(slug: string): Promise<string> {
	const why = `no such week in ${slug}`;
	await withDatabase(async (sql) => {
		const tenantId = await tenantIdOf(sql, slug);
		const data = { job: "remind-missing-hours", tenantId, payload: {} };
		await sql.begin(async (queue) => {
			await queue`set local role cm_jobs`;
			await queue`
				insert into pgboss.job
					(name, data, source_created_on, source_retry_count, source_output)
				values ('dead-jobs', ${queue.json(data)}, now() - interval '1 hour', 5,
					${queue.json({ type: "RangeError", message: why })})`;
		});
	});
	return why;
}
