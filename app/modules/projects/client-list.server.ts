import { and, asc, eq, ilike, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects } from "#db/tenant/projects.ts";
import type { ListQuery } from "./list-query.ts";

const PAGE = 25;

/** One page of the clients that a member may see, by name, with the cursors of its neighbours. */
export async function clientPage(db: TenantDb, member: Asker, query: ListQuery) {
	const isBackwards = query.before !== undefined;
	const name = sql`lower(${clients.name})`;
	const rows = await db
		.select({
			id: clients.id,
			name: clients.name,
			isInternal: clients.isInternal,
			openProjects: db.$count(
				projects,
				and(eq(projects.clientId, clients.id), isNull(projects.archivedAt), isCountedFor(member)),
			),
		})
		.from(clients)
		.where(and(isSeenBy(member), matches(query), beyond(query)))
		.orderBy(isBackwards ? sql`${name} desc` : asc(name))
		.limit(PAGE + 1);
	const hasMore = rows.length > PAGE;
	const page = rows.slice(0, PAGE);
	if (isBackwards) page.reverse();
	const hasPrevious = isBackwards ? hasMore : query.after !== undefined;
	return {
		clients: page,
		after: isBackwards || hasMore ? page.at(-1)?.id : undefined,
		before: hasPrevious ? page[0]?.id : undefined,
	};
}

/** How many clients that a member may see are open and archived, whatever is searched. */
export async function countClients(
	db: TenantDb,
	member: Asker,
): Promise<{ open: number; archived: number }> {
	const [open, archived] = await Promise.all([
		db.$count(clients, and(isNull(clients.archivedAt), isSeenBy(member))),
		db.$count(clients, and(isNotNull(clients.archivedAt), isSeenBy(member))),
	]);
	return { open, archived };
}

/** Open clients by name, to choose one for a project. */
export function openClients(
	db: TenantDb,
	member: Asker,
): Promise<{ id: string; name: string; isInternal: boolean }[]> {
	return db
		.select({ id: clients.id, name: clients.name, isInternal: clients.isInternal })
		.from(clients)
		.where(and(isNull(clients.archivedAt), isChosenBy(member)))
		.orderBy(sql`lower(${clients.name})`);
}

/** What is granted on a client reaches all its projects: only who sees clients by role may not see some of them. */
function isCountedFor(member: Asker): SQL | undefined {
	if (!mayDo(member, "client:read")) return undefined;
	return visibleTo(member, "project:read", "project");
}

function isSeenBy(member: Asker): SQL | undefined {
	return visibleTo(member, "client:read", "client");
}

/** The clients that a member may put a project under: all for who may change every project, else those they were given to change. */
export function isChosenBy(member: Asker): SQL | undefined {
	return visibleTo(member, "project:manage", "client");
}

function matches({ search, state }: ListQuery) {
	const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return and(
		state === "archived" ? isNotNull(clients.archivedAt) : isNull(clients.archivedAt),
		search ? ilike(clients.name, like) : undefined,
	);
}

/** Names are unique, so that a name is a place in the list. */
function beyond({ after, before }: ListQuery) {
	const cursor = before ?? after;
	if (cursor === undefined) return undefined;
	const place = sql`(select lower(name) from clients where id = ${cursor})`;
	const here = sql`lower(${clients.name})`;
	return before === undefined ? sql`${here} > ${place}` : sql`${here} < ${place}`;
}
