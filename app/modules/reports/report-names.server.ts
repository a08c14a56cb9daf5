import { and, asc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { teams } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { Named, ReportNames } from "./report-names.ts";
import type { ReportQuery } from "./report-query.ts";

/**
 * The names that a report's filters show. Who sees the hours of some projects alone is told of those projects, their
 * clients and whoever has time on them, and of nobody and nothing else: of no team either.
 */
export async function readReportNames(
	db: TenantDb,
	reader: Asker,
	{ client, project }: ReportQuery,
): Promise<ReportNames> {
	const seen = visibleTo(reader, "time-report:read", "project");
	const [allClients, allMembers, allTeams, allTags, itsProjects, itsTasks] = await Promise.all([
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
		seen ? [] : namesOf(db, teams),
		namesOf(db, tags),
		projectsOf(db, and(seen, client ? eq(projects.clientId, client) : undefined)),
		project ? tasksOf(db, and(seen, eq(projects.id, project))) : [],
	]);
	return {
		...{ clients: allClients, members: allMembers, teams: allTeams, tags: allTags },
		...{ projects: itsProjects, tasks: itsTasks },
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

function namesOf(db: TenantDb, table: typeof teams | typeof tags): Promise<Named[]> {
	return db
		.select({ id: table.id, name: table.name })
		.from(table)
		.where(isNull(table.archivedAt))
		.orderBy(asc(sql`lower(${table.name})`));
}

function projectsOf(db: TenantDb, where: SQL | undefined): Promise<Named[]> {
	return db
		.select({ id: projects.id, name: projects.name })
		.from(projects)
		.where(where)
		.orderBy(asc(sql`lower(${projects.name})`));
}

function tasksOf(db: TenantDb, where: SQL | undefined): Promise<Named[]> {
	return db
		.select({ id: tasks.id, name: tasks.name })
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.where(where)
		.orderBy(asc(tasks.position));
}
