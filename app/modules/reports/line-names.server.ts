import { eq, inArray, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { isOfDates, type LineName } from "./named-lines.ts";
import type { LineGrouping } from "./report-query.ts";

/** The names of what lines stand for, by id; none for dates. */
export async function lineNames(
	db: TenantDb,
	by: LineGrouping,
	ids: string[],
): Promise<ReadonlyMap<string, LineName>> {
	if (by === "tag") return tagNames(db, ids);
	const rows = ids.length === 0 || isOfDates(by) ? [] : await namesOf(db, by, ids);
	return new Map(rows.map((row) => [row.id, row]));
}

function namesOf(db: TenantDb, by: LineGrouping, ids: string[]): Promise<LineName[]> {
	const nowhere = sql<string | null>`null::text`;
	switch (by) {
		case "client":
			return db
				.select({ id: clients.id, name: clients.name, within: nowhere })
				.from(clients)
				.where(inArray(clients.id, ids));
		case "project":
			return db
				.select({ id: projects.id, name: projects.name, within: clients.name })
				.from(projects)
				.innerJoin(clients, eq(clients.id, projects.clientId))
				.where(inArray(projects.id, ids));
		case "task":
			return db
				.select({
					id: tasks.id,
					name: tasks.name,
					within: sql<string>`${clients.name} || ' · ' || ${projects.name}`,
				})
				.from(tasks)
				.innerJoin(projects, eq(projects.id, tasks.projectId))
				.innerJoin(clients, eq(clients.id, projects.clientId))
				.where(inArray(tasks.id, ids));
		default:
			return db
				.select({ id: members.id, name: members.name, within: nowhere })
				.from(members)
				.where(inArray(members.id, ids));
	}
}

/** A line of tags stands for entries that have all of them and no other. */
async function tagNames(db: TenantDb, ids: readonly string[]) {
	const single = [...new Set(ids.flatMap((id) => (id === "none" ? [] : id.split("."))))];
	const rows =
		single.length === 0
			? []
			: await db
					.select({ id: tags.id, name: tags.name })
					.from(tags)
					.where(inArray(tags.id, single));
	const known = new Map(rows.map(({ id, name }) => [id, name]));
	const nameOf = (id: string) =>
		id === "none"
			? "No tag"
			: id
					.split(".")
					.map((tag) => known.get(tag) ?? "A tag that is gone")
					.sort((a, b) => a.localeCompare(b, "en"))
					.join(", ");
	return new Map<string, LineName>(ids.map((id) => [id, { id, name: nameOf(id), within: null }]));
}
