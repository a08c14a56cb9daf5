import { eq } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { projects, tasks } from "#db/tenant/projects.ts";
import type { Budget } from "./budget.ts";

/** `Payroll migration`, or `Review of Payroll migration` */
export async function budgetName(
	db: TenantDb,
	{ projectId, taskId }: Pick<Budget, "projectId" | "taskId">,
): Promise<string> {
	const [project] = await db
		.select({ name: projects.name })
		.from(projects)
		.where(eq(projects.id, projectId));
	if (taskId === null) return project?.name ?? "";
	const [task] = await db.select({ name: tasks.name }).from(tasks).where(eq(tasks.id, taskId));
	return `${task?.name} of ${project?.name}`;
}
