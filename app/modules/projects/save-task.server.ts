import { and, eq, max, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { revalueWork } from "#app/modules/valuation/revaluations.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { projects, tasks } from "#db/tenant/projects.ts";
import { changedMeanwhile } from "./changed-meanwhile.server.ts";

export type TaskFields = { name: string; billable: boolean };
type Saved = { id: string; errors?: never } | { errors: { name: string }; id?: never };

const nameTaken: Saved = { errors: { name: "This project has a task of that name already." } };

/** Adds a task at the end of a project's list; refused beside the name when another has it. */
export async function createTask(
	db: TenantDb,
	actor: Actor,
	projectId: string,
	fields: TaskFields,
): Promise<Saved> {
	if ((await db.$count(projects, eq(projects.id, projectId))) === 0) throw notFound("project");
	const [last] = await db
		.select({ position: max(tasks.position) })
		.from(tasks)
		.where(eq(tasks.projectId, projectId));
	const position = (last?.position ?? -1) + 1;
	const id = newId();
	const [made] = await db
		.insert(tasks)
		.values({ id, projectId, position, ...fields })
		.onConflictDoNothing()
		.returning({ id: tasks.id });
	if (!made) return nameTaken;
	await recordAudit(db, actor, {
		action: "task:create",
		objectType: "task",
		objectId: id,
		after: { projectId, ...fields },
	});
	return { id };
}

/** Changes a task as it was seen in `version`; refused (409) when somebody changed it since. */
export async function changeTask(
	db: TenantDb,
	actor: Actor,
	seen: { id: string; projectId: string; version: number },
	fields: TaskFields,
): Promise<Saved> {
	const ofProject = and(eq(tasks.id, seen.id), eq(tasks.projectId, seen.projectId));
	const [before] = await db.select().from(tasks).where(ofProject).for("no key update");
	if (!before) throw notFound("task");
	if (before.version !== seen.version) throw changedMeanwhile("task");
	const sameName = and(
		eq(tasks.projectId, seen.projectId),
		ne(tasks.id, seen.id),
		sql`lower(${tasks.name}) = lower(${fields.name})`,
	);
	if ((await db.$count(tasks, sameName)) > 0) return nameTaken;
	await db
		.update(tasks)
		.set({ ...fields, version: before.version + 1 })
		.where(eq(tasks.id, seen.id));
	await recordAudit(db, actor, {
		action: "task:change",
		objectType: "task",
		objectId: seen.id,
		before: { name: before.name, billable: before.billable },
		after: fields,
	});
	if (before.billable !== fields.billable) {
		await revalueWork(db, { projectId: seen.projectId }, actor);
	}
	return { id: seen.id };
}
