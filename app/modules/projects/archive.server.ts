import { and, eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";

const tables = { client: clients, project: projects, task: tasks };

export type Archivable = keyof typeof tables;

/** A task is one of its project: who may change the project may not archive the tasks of another. */
type ArchivedObject = { what: Archivable; id: string; projectId?: string | undefined };

/**
 * Archives a client, project or task, or opens it again with `archivedAt` null. What is archived takes no
 * time and stays readable; what it holds is left as it is. Answers its name.
 */
export async function setArchived(
	db: TenantDb,
	actor: Actor,
	{ what, id, projectId }: ArchivedObject,
	archivedAt: Date | null,
): Promise<{ name: string }> {
	const table = tables[what];
	const [before] = await db
		.select({ name: table.name, archivedAt: table.archivedAt })
		.from(table)
		.where(
			and(eq(table.id, id), what === "task" ? eq(tasks.projectId, projectId ?? id) : undefined),
		)
		.for("update");
	if (!before) throw notFound(what);
	const isArchived = before.archivedAt !== null;
	if (isArchived === (archivedAt !== null)) return { name: before.name };
	await db.update(table).set({ archivedAt }).where(eq(table.id, id));
	await recordAudit(db, actor, {
		action: `${what}:${archivedAt ? "archive" : "restore"}`,
		objectType: what,
		objectId: id,
		before: { archivedAt: before.archivedAt },
		after: { archivedAt },
	});
	return { name: before.name };
}
