import {
	and,
	asc,
	count,
	desc,
	eq,
	ilike,
	isNotNull,
	isNull,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import type { ListQuery } from "./list-query.ts";

const PAGE = 25;

export type ListedProject = Awaited<ReturnType<typeof listProjects>>[number];

/** One page of the projects that a member may see, by client and name, with the cursors of its neighbours. */
export async function projectPage(db: TenantDb, member: Asker, query: ListQuery) {
	const isBackwards = query.before !== undefined;
	const order = isBackwards ? desc : asc;
	const rows = await listProjects(
		db,
		and(isSeenBy(member), matches(query), beyond(query)),
		order,
		PAGE + 1,
	);
	const hasMore = rows.length > PAGE;
	const page = rows.slice(0, PAGE);
	if (isBackwards) page.reverse();
	const hasNext = isBackwards || hasMore;
	const hasPrevious = isBackwards ? hasMore : query.after !== undefined;
	return {
		projects: page,
		after: hasNext ? page.at(-1)?.id : undefined,
		before: hasPrevious ? page[0]?.id : undefined,
	};
}

/** All that match, for a file. */
export function projectsForExport(
	db: TenantDb,
	member: Asker,
	query: ListQuery,
): Promise<ListedProject[]> {
	return listProjects(db, and(isSeenBy(member), matches(query)), asc);
}

/** How many projects that a member may see are open and archived, whatever is searched. */
export async function countProjects(
	db: TenantDb,
	member: Asker,
): Promise<{ open: number; archived: number }> {
	const [open, archived] = await Promise.all([
		db.$count(projects, and(isNull(projects.archivedAt), isSeenBy(member))),
		db.$count(projects, and(isNotNull(projects.archivedAt), isSeenBy(member))),
	]);
	return { open, archived };
}

/** How many match a search. */
export async function countMatching(
	db: TenantDb,
	member: Asker,
	query: ListQuery,
): Promise<number> {
	const [row] = await db
		.select({ matching: count() })
		.from(projects)
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(and(isSeenBy(member), matches(query)));
	return row?.matching ?? 0;
}

function listProjects(db: TenantDb, where: SQL | undefined, order: typeof asc, limit = 10_000) {
	const openTasks = db.$count(
		tasks,
		and(eq(tasks.projectId, projects.id), isNull(tasks.archivedAt)),
	);
	return db
		.select({
			id: projects.id,
			name: projects.name,
			code: projects.code,
			clientId: clients.id,
			client: clients.name,
			billable: sql<boolean>`(${projects.billable} and not ${clients.isInternal})`,
			openTasks,
			startsOn: projects.startsOn,
			endsOn: projects.endsOn,
			archivedAt: projects.archivedAt,
		})
		.from(projects)
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(where)
		.orderBy(order(clientOrder), order(projectOrder), order(projects.id))
		.limit(limit);
}

function isSeenBy(member: Asker): SQL | undefined {
	return visibleTo(member, "project:read", "project");
}

const clientOrder = sql`lower(${clients.name})`;
const projectOrder = sql`lower(${projects.name})`;

function matches({ search, state }: ListQuery): SQL | undefined {
	const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return and(
		state === "archived" ? isNotNull(projects.archivedAt) : isNull(projects.archivedAt),
		search
			? or(ilike(projects.name, like), ilike(projects.code, like), ilike(clients.name, like))
			: undefined,
	);
}

/** Past the project that a cursor names; without one from the start. */
function beyond({ after, before }: ListQuery): SQL | undefined {
	const cursor = before ?? after;
	if (cursor === undefined) return undefined;
	const place = sql`(select lower(c.name), lower(p.name), p.id from projects p join clients c on c.id = p.client_id where p.id = ${cursor})`;
	const here = sql`(${clientOrder}, ${projectOrder}, ${projects.id})`;
	return before === undefined ? sql`${here} > ${place}` : sql`${here} < ${place}`;
}
