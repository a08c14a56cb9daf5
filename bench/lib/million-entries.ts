import { sql } from "drizzle-orm";
import { connectDatabase } from "#db/connection.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Workspace } from "./workspaces.ts";

const [people, projects, tasksEach] = [60, 200, 3];
const batch = 100_000;

/**
 * Fills a workspace up to a company of sixty people that captured for three years: `count` entries on six hundred
 * tasks, before the week that is measured.
 */
export async function fillUp(
	appUrl: string,
	workspace: Workspace,
	count = 1_000_000,
): Promise<void> {
	const database = connectDatabase({ url: appUrl, size: 1, publicSize: 1 });
	try {
		await database.asTenant(workspace, fillWork);
		for (let done = 0; done < count; done += batch) {
			const rows = Math.min(batch, count - done);
			await database.asTenant(workspace, (db) => fillEntries(db, done, rows));
		}
		await database.asTenant(workspace, (db) => db.execute(sql`select count(*) from time_entries`));
	} finally {
		await database.stop();
	}
}

async function fillWork(db: TenantDb): Promise<void> {
	await db.execute(sql`
		insert into members (id, name, email, role)
		select uuidv7(), 'Person ' || n, 'person' || n || '@bench.example', 'employee'
		from generate_series(1, ${people}::int) n`);
	await db.execute(sql`
		insert into clients (id, name) select uuidv7(), 'Filled client ' || n from generate_series(0, 39) n`);
	await db.execute(sql`
		insert into projects (id, client_id, name, billable)
		select uuidv7(), clients.id, 'Project ' || m, m % 10 <> 0
		from generate_series(1, ${projects}::int) m join clients on clients.name = 'Filled client ' || m % 40`);
	await db.execute(sql`
		insert into tasks (id, project_id, name)
		select uuidv7(), projects.id, 'Task ' || n
		from projects cross join generate_series(1, ${tasksEach}::int) n where projects.name like 'Project %'`);
}

/** Some fifteen entries a day of each person, on fifteen tasks that change a little from month to month. */
async function fillEntries(db: TenantDb, from: number, rows: number): Promise<void> {
	await db.execute(sql`
		with worked as (select id, project_id, row_number() over (order by id) - 1 as n from tasks where name like 'Task %'),
			who as (select id, row_number() over (order by id) - 1 as n from members where email like '%@bench.example')
		insert into time_entries (id, member_id, project_id, task_id, date, minutes, created_by, billable, billed_minutes,
			fee_minor, fee_currency, cost_minor, cost_currency)
		select uuidv7(), who.id, worked.project_id, worked.id, date '2023-11-16' + (i / 60 % 1095)::int,
			15 + (i % 4)::int * 5, who.id, i % 60 % 10 <> 0, case when i % 60 % 10 <> 0 then 30 else 0 end,
			case when i % 60 % 10 <> 0 then 55000 end, case when i % 60 % 10 <> 0 then 'ZAR' end, 25000, 'ZAR'
		from generate_series(${from}::bigint, ${from + rows - 1}::bigint) i
		join who on who.n = i % 60
		join worked on worked.n = (i % 60 * 10 + i / 60 / 1095 + i / 60 % 1095 / 30 * 2) % (select count(*) from worked)`);
}
