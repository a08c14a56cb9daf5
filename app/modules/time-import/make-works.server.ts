import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/modules/audit/record.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { createClient } from "#app/modules/projects/save-client.server.ts";
import { createProject } from "#app/modules/projects/save-project.server.ts";
import { createTask } from "#app/modules/projects/save-task.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { importedObjects } from "#db/tenant/time-imports.ts";
import type { WorkNamed } from "./names.ts";
import type { ResolvedWork } from "./resolved-work.ts";

/** Who makes it, in which request; `importId` is told what was made, so that undoing takes it along. */
export type MadeBy = {
	readonly importId: string;
	readonly member: Asker;
	readonly context: { readonly requestId: string };
};

type NewWork = Extract<ResolvedWork, { kind: "new" }>;

/** Makes the clients, projects and tasks that a file names and nobody has; what is there by now is used. */
export async function makeWorks(
	db: TenantDb,
	by: MadeBy,
	works: Iterable<ResolvedWork>,
): Promise<void> {
	const wanted = [...works].filter((work): work is NewWork => work.kind === "new");
	for (const { named, isBillable } of wanted) {
		const clientId = (await clientNamed(db, named)) ?? (await makeClient(db, by, named));
		const projectId =
			(await projectNamed(db, clientId, named)) ?? (await makeProject(db, by, clientId, named));
		if (await taskNamed(db, projectId, named)) continue;
		const made = await createTask(db, actorOf(by), projectId, {
			...{ name: named.task, billable: isBillable },
		});
		await note(db, by, "task", idOf(made));
	}
}

async function makeClient(db: TenantDb, by: MadeBy, { client }: WorkNamed): Promise<string> {
	const made = await createClient(db, actorOf(by), { name: client, note: "", isInternal: false });
	return note(db, by, "client", idOf(made));
}

async function makeProject(
	db: TenantDb,
	by: MadeBy,
	clientId: string,
	{ project: name }: WorkNamed,
): Promise<string> {
	const blank = { code: "", startsOn: "", endsOn: "", note: "", tasks: "" };
	const made = await createProject(db, by, { ...blank, clientId, name, billable: true });
	return note(db, by, "project", idOf(made));
}

async function note(
	db: TenantDb,
	{ importId }: MadeBy,
	objectType: "client" | "project" | "task",
	objectId: string,
): Promise<string> {
	await db.insert(importedObjects).values({ importId, objectType, objectId });
	return objectId;
}

type Made = { id?: string; errors?: object };

/** Refused where somebody made the same at this moment: the job is tried again, and finds it. */
function idOf({ id, errors }: Made): string {
	if (id) return id;
	throw new Error(`It could not be made: ${JSON.stringify(errors)}`);
}

function actorOf({ member, context }: MadeBy): Actor {
	return { kind: "member", id: member.id, requestId: context.requestId };
}

async function clientNamed(db: TenantDb, { client }: WorkNamed): Promise<string | undefined> {
	const [row] = await db
		.select({ id: clients.id })
		.from(clients)
		.where(sql`lower(${clients.name}) = lower(${client})`);
	return row?.id;
}

async function projectNamed(
	db: TenantDb,
	clientId: string,
	{ project }: WorkNamed,
): Promise<string | undefined> {
	const [row] = await db
		.select({ id: projects.id })
		.from(projects)
		.where(and(eq(projects.clientId, clientId), sql`lower(${projects.name}) = lower(${project})`));
	return row?.id;
}

async function taskNamed(
	db: TenantDb,
	projectId: string,
	{ task }: WorkNamed,
): Promise<string | undefined> {
	const [row] = await db
		.select({ id: tasks.id })
		.from(tasks)
		.where(and(eq(tasks.projectId, projectId), sql`lower(${tasks.name}) = lower(${task})`));
	return row?.id;
}
