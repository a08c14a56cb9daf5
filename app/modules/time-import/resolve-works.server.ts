import { eq, isNotNull } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { nameProblem } from "#app/modules/projects/name-field.ts";
import { isBillable, isOpenTask } from "#app/modules/time/task-columns.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import type { ImportPlan } from "./import-plan.ts";
import { type WorkNamed, workKey } from "./names.ts";
import type { ResolvedWork } from "./resolved-work.ts";

/**
 * Where the hours of each name of a file go, as things are now. What is to be made and is there by now is found. Nothing
 * goes where the importer may not look, nor is made by who may not make it.
 */
export async function resolveWorks(
	db: TenantDb,
	{ survey, works }: Pick<ImportPlan, "survey" | "works">,
	importer: Asker,
): Promise<ReadonlyMap<string, ResolvedWork>> {
	const [known, closed] = await Promise.all([knownTasks(db, importer), closedNames(db)]);
	const make = mayMakeWorks(importer)
		? (work: NamedWork) => newWork(work, closed)
		: () => notTheirs;
	const byId = new Map(known.map((task) => [task.id, task]));
	const byName = new Map(known.map((task) => [workKey(task), task]));
	return new Map(
		survey.works.map((work) => {
			const target = works[work.key] ?? "skip";
			if (target === "skip") return [work.key, { kind: "skip" }];
			const task = target === "make" ? byName.get(work.key) : byId.get(target);
			if (task) return [work.key, openTask(task)];
			return [work.key, target === "make" ? make(work) : gone];
		}),
	);
}

/** May they make clients, projects and tasks for a file? Who may not see all of them would make some twice. */
export function mayMakeWorks(importer: Asker): boolean {
	const needed = ["project:read", "client:manage", "project:manage"] as const;
	return needed.every((permission) => mayDo(importer, permission));
}

export type KnownTask = Awaited<ReturnType<typeof knownTasks>>[number];

/** Every task that somebody may see, with the names by which files name it. */
export function knownTasks(db: TenantDb, reader: Asker) {
	return db
		.select({
			id: tasks.id,
			projectId: tasks.projectId,
			...{ client: clients.name, project: projects.name, task: tasks.name },
			...{ billable: isBillable, isOpen: isOpenTask },
		})
		.from(clients)
		.innerJoin(projects, eq(projects.clientId, clients.id))
		.innerJoin(tasks, eq(tasks.projectId, projects.id))
		.where(visibleTo(reader, "project:read", "project"));
}

/** Names of clients and projects that take no hours, in lower case. */
async function closedNames(db: TenantDb): Promise<ReadonlySet<string>> {
	const [ofClients, ofProjects] = await Promise.all([
		db.select({ client: clients.name }).from(clients).where(isNotNull(clients.archivedAt)),
		db
			.select({ client: clients.name, project: projects.name })
			.from(projects)
			.innerJoin(clients, eq(clients.id, projects.clientId))
			.where(isNotNull(projects.archivedAt)),
	]);
	return new Set([
		...ofClients.map(({ client }) => closedKey(client)),
		...ofProjects.map(({ client, project }) => closedKey(client, project)),
	]);
}

function closedKey(...names: readonly string[]): string {
	return JSON.stringify(names.map((name) => name.toLowerCase()));
}

const gone: ResolvedWork = {
	kind: "refused",
	why: "The task that it was put on is gone. Choose another.",
};

const notTheirs: ResolvedWork = {
	kind: "refused",
	why: "Nothing can be made for it: that takes the right to add clients and projects. Choose a task that is there.",
};

function openTask({ id: taskId, projectId, billable, isOpen, task }: KnownTask): ResolvedWork {
	if (isOpen) return { kind: "task", taskId, projectId, billable };
	return {
		kind: "refused",
		why: `The task ${task} is archived, or its project or client. Open it again, or choose another.`,
	};
}

type NamedWork = WorkNamed & { readonly isBillable: boolean };

function newWork(work: NamedWork, closed: ReadonlySet<string>): ResolvedWork {
	const { client, project, task, isBillable: isItBillable } = work;
	const tooLong =
		nameProblem(client, "client") ?? nameProblem(project, "project") ?? nameProblem(task, "task");
	if (tooLong) return { kind: "refused", why: tooLong };
	if (closed.has(closedKey(client))) {
		return { kind: "refused", why: `The client ${client} is archived. Open it again first.` };
	}
	if (closed.has(closedKey(client, project))) {
		return { kind: "refused", why: `The project ${project} is archived. Open it again first.` };
	}
	return { kind: "new", named: { client, project, task }, isBillable: isItBillable };
}
