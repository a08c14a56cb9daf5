import { and, asc, desc, eq, ilike, isNotNull, isNull, max, or, type SQL, sql } from "drizzle-orm";
import { holdsSecondFactor } from "#app/modules/accounts/factors/held-factors.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import type { PeopleQuery } from "./people-query.ts";
import { offeredRole } from "./roles.ts";

const pageSize = 25;

export type ListedPerson = Awaited<ReturnType<typeof peoplePage>>["people"][number];

/** One page of the members, or of those who left, by name. `before` and `after` are the neighbours' cursors. */
export async function peoplePage(db: TenantDb, query: PeopleQuery) {
	const backwards = query.before !== undefined;
	const order = backwards ? desc : asc;
	const rows = await listedPeople(db)
		.where(and(matches(query), beyond(query)))
		.groupBy(members.id, roles.id)
		.orderBy(order(sortName), order(members.id))
		.limit(pageSize + 1);
	const hasMore = rows.length > pageSize;
	const people = rows.slice(0, pageSize);
	if (backwards) people.reverse();
	const cursor = { after: people.at(-1)?.id, before: people[0]?.id };
	return {
		people,
		after: hasMore || backwards ? cursor.after : undefined,
		before: (backwards ? hasMore : query.after !== undefined) ? cursor.before : undefined,
	};
}

/** All that match, by name, for a file. */
export function peopleForExport(db: TenantDb, query: PeopleQuery): Promise<ListedPerson[]> {
	return listedPeople(db)
		.where(matches(query))
		.groupBy(members.id, roles.id)
		.orderBy(asc(sortName), asc(members.id))
		.limit(10_000);
}

/** How many match a search. */
export function countPeople(db: TenantDb, query: PeopleQuery): Promise<number> {
	return db.$count(members, matches(query));
}

const sortName = sql`lower(${members.name})`;

function listedPeople(db: TenantDb) {
	return db
		.select({
			id: members.id,
			name: members.name,
			email: members.email,
			role: members.role,
			ownRole: roles.name,
			hasSeat: members.hasSeat,
			joinedAt: members.createdAt,
			leftAt: members.deactivatedAt,
			hasSecondFactor: sql<boolean>`${holdsSecondFactor(db)}`,
			lastSeenAt: max(sessions.lastSeenAt),
		})
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.leftJoin(sessions, eq(sessions.memberId, members.id));
}

function matches({ search, role, who }: PeopleQuery): SQL | undefined {
	const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return and(
		who === "left" ? isNotNull(members.deactivatedAt) : isNull(members.deactivatedAt),
		ofRole(role),
		search ? or(ilike(members.name, like), ilike(members.email, like)) : undefined,
	);
}

function ofRole(role: string | undefined): SQL | undefined {
	if (role === undefined) return undefined;
	const builtIn = offeredRole(role);
	return builtIn
		? and(eq(members.role, builtIn), isNull(members.customRoleId))
		: eq(members.customRoleId, role);
}

/** Past the person that a cursor names; without one from the start. */
function beyond({ after, before }: PeopleQuery): SQL | undefined {
	const cursor = before ?? after;
	if (cursor === undefined) return undefined;
	const place = sql`(select lower(name), id from members where id = ${cursor})`;
	const here = sql`(${sortName}, ${members.id})`;
	return before === undefined ? sql`${here} > ${place}` : sql`${here} < ${place}`;
}
