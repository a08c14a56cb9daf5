import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { reportedProjects } from "./report-conditions.server.ts";
import type { Named, ReportNames } from "./report-names.ts";
import type { ReportQuery } from "./report-query.ts";

/**
 * The names that a report's filters show. Who sees the hours of some projects alone is told of those projects, their
 * clients and whoever has time on them, and of nobody and nothing else.
 */
export async function readReportNames(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
): Promise<ReportNames> {
	const seen = reportedProjects(reader);
	const [allClients, allMembers, [project], [task]] = await Promise.all([
		db
			.select({ id: clients.id, name: clients.name })
			.from(clients)
			.where(seen && exists(seenOf(db, seen, eq(projects.clientId, clients.id))))
			.orderBy(asc(sql`lower(${clients.name})`)),
		db
			.select({ id: members.id, name: members.name })
			.from(members)
			.where(seen && exists(hoursOf(db, seen)))
			.orderBy(asc(sql`lower(${members.name})`)),
		query.project ? projectNamed(db, seen, query.project) : [],
		query.task ? taskNamed(db, seen, query.task) : [],
	]);
	return {
		clients: allClients,
		members: allMembers,
		project: project ?? null,
		task: task ?? null,
	};
}

function seenOf(db: TenantDb, seen: SQL, of: SQL) {
	return db.select({ one: sql`1` }).from(projects).where(and(of, seen));
}

function hoursOf(db: TenantDb, seen: SQL) {
	return db
		.select({ one: sql`1` })
		.from(timeEntries)
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.where(and(eq(timeEntries.memberId, members.id), seen));
}

function projectNamed(db: TenantDb, seen: SQL | undefined, id: string): Promise<Named[]> {
	return db
		.select({ id: projects.id, name: projects.name })
		.from(projects)
		.where(and(eq(projects.id, id), seen));
}

function taskNamed(db: TenantDb, seen: SQL | undefined, id: string): Promise<Named[]> {
	return db
		.select({ id: tasks.id, name: tasks.name })
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.where(and(eq(tasks.id, id), seen));
}
