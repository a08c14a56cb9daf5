import { eq, inArray } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { teams } from "#db/tenant/grants.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { roles } from "#db/tenant/roles.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import type { StoredLine } from "./read-lines.server.ts";

/** What a record is called, and the page that shows it. */
export type RecordName = { readonly name: string; readonly path?: string };

/** The names of every record that lines tell of, by id: ids are unique across tables. */
export async function recordNames(
	db: TenantDb,
	lines: readonly Pick<StoredLine, "actorId" | "objectId" | "before" | "after">[],
): Promise<ReadonlyMap<string, RecordName>> {
	const ids = [...new Set(lines.flatMap((line) => idsIn(line)))];
	if (ids.length === 0) return new Map();
	const [people, invited, given, billed, work, parts, groups, words] = await Promise.all([
		db.select({ id: members.id, name: members.name }).from(members).where(inArray(members.id, ids)),
		db
			.select({ id: invitations.id, name: invitations.email })
			.from(invitations)
			.where(inArray(invitations.id, ids)),
		db
			.select({ id: roles.id, name: roles.name, archivedAt: roles.archivedAt })
			.from(roles)
			.where(inArray(roles.id, ids)),
		db.select({ id: clients.id, name: clients.name }).from(clients).where(inArray(clients.id, ids)),
		db
			.select({ id: projects.id, name: projects.name })
			.from(projects)
			.where(inArray(projects.id, ids)),
		db
			.select({ id: tasks.id, name: tasks.name, project: projects.name, projectId: projects.id })
			.from(tasks)
			.innerJoin(projects, eq(projects.id, tasks.projectId))
			.where(inArray(tasks.id, ids)),
		db.select({ id: teams.id, name: teams.name }).from(teams).where(inArray(teams.id, ids)),
		db.select({ id: tags.id, name: tags.name }).from(tags).where(inArray(tags.id, ids)),
	]);
	return new Map<string, RecordName>([
		...people.map(({ id, name }) => [id, { name, path: `/people/${id}` }] as const),
		...invited.map(({ id, name }) => [id, { name }] as const),
		...given.map(({ id, name, archivedAt }) => {
			const path = archivedAt ? "/people/roles" : `/people/roles/${id}`;
			return [id, { name, path }] as const;
		}),
		...groups.map(({ id, name }) => [id, { name, path: `/people/teams/${id}` }] as const),
		...words.map(({ id, name }) => [id, { name, path: "/settings/tags" }] as const),
		...billed.map(({ id, name }) => [id, { name, path: `/clients/${id}` }] as const),
		...work.map(({ id, name }) => [id, { name, path: `/projects/${id}` }] as const),
		...parts.map(({ id, name, project, projectId }) => {
			const path = `/projects/${projectId}/tasks/${id}`;
			return [id, { name: `${name} (${project})`, path }] as const;
		}),
	]);
}

/** Every id in a line, however deep. */
function idsIn(value: unknown): string[] {
	if (typeof value === "string") return isId(value) ? [value] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap((each) => idsIn(each));
}
