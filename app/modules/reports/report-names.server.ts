import { asc, eq, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import type { Named, ReportNames } from "./report-names.ts";
import type { ReportQuery } from "./report-query.ts";

/** The names that a report's filters show. */
export async function readReportNames(db: TenantDb, query: ReportQuery): Promise<ReportNames> {
	const [allClients, allMembers, [project], [task]] = await Promise.all([
		db
			.select({ id: clients.id, name: clients.name })
			.from(clients)
			.orderBy(asc(sql`lower(${clients.name})`)),
		db
			.select({ id: members.id, name: members.name })
			.from(members)
			.orderBy(asc(sql`lower(${members.name})`)),
		query.project ? named(db, projects, query.project) : [],
		query.task ? named(db, tasks, query.task) : [],
	]);
	return {
		clients: allClients,
		members: allMembers,
		project: project ?? null,
		task: task ?? null,
	};
}

function named(db: TenantDb, table: typeof projects | typeof tasks, id: string): Promise<Named[]> {
	return db.select({ id: table.id, name: table.name }).from(table).where(eq(table.id, id));
}
