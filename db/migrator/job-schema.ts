import { sql as drizzleSql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { fromDrizzle, PgBoss } from "pg-boss";
import { createJobQueues, jobQueue } from "../job-queue.ts";
import { connectOwner } from "./owner-connection.ts";

/**
 * Makes the queue's schema, or brings it to the version of the installed pg-boss, owned by `cm_jobs`.
 * The application itself starts pg-boss without the right to change anything.
 *
 * @param url the migrator's
 */
export async function migrateJobSchema(url: string): Promise<void> {
	await makeSchema(url);
	const sql = connectOwner(url, { settings: { role: jobQueue.role } });
	try {
		const boss = new PgBoss({
			schema: jobQueue.schema,
			db: fromDrizzle(drizzle(sql), drizzleSql),
			createSchema: false,
			migrate: true,
			supervise: false,
			schedule: false,
		});
		await boss.start();
		try {
			await createJobQueues(boss);
		} finally {
			await boss.stop({ graceful: false });
		}
	} finally {
		await sql.end();
	}
}

async function makeSchema(url: string): Promise<void> {
	const sql = connectOwner(url);
	await sql`create schema if not exists ${sql(jobQueue.schema)} authorization ${sql(jobQueue.role)}`;
	await sql.end();
}
