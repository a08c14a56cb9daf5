import { eq, isNotNull } from "drizzle-orm";
import { nameProblem } from "#app/modules/projects/name-field.ts";
import { isBillable, isOpenTask } from "#app/modules/time/task-columns.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import type { ImportPlan } from "./import-plan.ts";
import { type WorkNamed, workKey } from "./names.ts";
import type { ResolvedWork } from "./resolved-work.ts";

/** Where the hours of each name of a file go, as things are now. What is to be made and is there by now is found. */
export async function resolveWorks(
	db: TenantDb,
	{ survey, works }: Pick<ImportPlan, "survey" | "works">,
): Promise<ReadonlyMap<string, ResolvedWork>> {
	const [known, closed] = await Promise.all([knownTasks(db), closedNames(db)]);
	const byId = new Map(known.map((task) => [task.id, task]));
	const byName = new Map(known.map((task) => [workKey(task), task]));
	return new Map(
		survey.works.map((work) => {
			const target = works[work.key] ?? "skip";
			if (target === "skip") return [work.key, { kind: "skip" }];
			const task = target === "make" ? byName.get(work.key) : byId.get(target);
			if (task) return [work.key, openTask(task)];
			return [work.key, target === "make" ? newWork(work, closed) : gone];
		}),
	);
}

export type KnownTask = Awaited<ReturnType<typeof knownTasks>>[number];

/** Every task with the names by which files name it. */
export function knownTasks(db: TenantDb) {
	return db
		.select({
			id: tasks.id,
			projectId: tasks.projectId,
			...{ client: clients.name, project: projects.name, task: tasks.name },
			...{ billable: isBillable, isOpen: isOpenTask },
		})
		.from(clients)
		.innerJoin(projects, eq(projects.clientId, clients.id))
		.innerJoin(tasks, eq(tasks.projectId, projects.id));
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

function openTask({ id: taskId, projectId, billable, isOpen, task }: KnownTask): ResolvedWork {
	if (isOpen) return { kind: "task", taskId, projectId, billable };
	return {
		kind: "refused",
		why: `The task ${task} is archived, or its project or client. Open it again, or choose another.`,
	};
}

function newWork(
	work: WorkNamed & { readonly isBillable: boolean },
	closed: ReadonlySet<string>,
): ResolvedWork {
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
