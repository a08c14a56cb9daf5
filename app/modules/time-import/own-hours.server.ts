import { and, asc, between, eq, inArray } from "drizzle-orm";
import { isBillable } from "#app/modules/time/task-columns.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { NamedEntry } from "./own-hours-file.ts";

/** A member's own hours of some days with their names, on projects too that they may not see any more: they are theirs. */
export async function ownHours(
	db: TenantDb,
	memberId: string,
	{ from, to }: { from: string; to: string },
): Promise<NamedEntry[]> {
	const rows = await db
		.select({
			...{ date: timeEntries.date, minutes: timeEntries.minutes, note: timeEntries.note },
			...{ startedAt: timeEntries.startedAt, endedAt: timeEntries.endedAt },
			...{ tagIds: timeEntries.tagIds, override: timeEntries.billableOverride },
			...{ email: members.email, person: members.name, isBillable },
			...{ client: clients.name, project: projects.name, task: tasks.name },
		})
		.from(timeEntries)
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(and(eq(timeEntries.memberId, memberId), between(timeEntries.date, from, to)))
		.orderBy(asc(timeEntries.date), asc(timeEntries.id));
	const ids = [...new Set(rows.flatMap(({ tagIds }) => tagIds))];
	const named = await db
		.select({ id: tags.id, name: tags.name })
		.from(tags)
		.where(inArray(tags.id, ids));
	const names = new Map(named.map(({ id, name }) => [id, name]));
	return rows.map(({ tagIds, override, isBillable: asTask, ...row }) => ({
		...row,
		tags: tagIds.flatMap((id) => names.get(id) ?? []),
		billable: override ?? asTask,
	}));
}
