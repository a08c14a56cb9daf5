import { eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "../handle.ts";
import { favouriteTasks, tags, weekTemplateRows, weekTemplates } from "../tenant/sheet-rows.ts";
import { timeEntries } from "../tenant/time.ts";
import type { DemoTask } from "./demo-rates.ts";

/** Tags, with some entries that have one, and for the owner favourites and a template of their usual week. */
export async function fillSheet(
	db: TenantDb,
	ownerId: string,
	work: readonly DemoTask[],
): Promise<void> {
	const onSite = { id: newId(), name: "On site" };
	await db
		.insert(tags)
		.values([onSite, { id: newId(), name: "Overtime" }, { id: newId(), name: "Rework" }]);
	await db
		.update(timeEntries)
		.set({ tagIds: [onSite.id] })
		.where(eq(timeEntries.note, "Workshop with the regional team"));
	const usual = work.slice(0, 2);
	const own = usual.map(({ id, projectId }) => ({ memberId: ownerId, projectId, taskId: id }));
	await db.insert(favouriteTasks).values(own);
	const template = { id: newId(), memberId: ownerId, name: "My usual week" };
	await db.insert(weekTemplates).values(template);
	await db.insert(weekTemplateRows).values(
		usual.map(({ id, projectId }, position) => ({
			...{ id: newId(), templateId: template.id, projectId, taskId: id, position },
			minutes: [240, 240, 240, 240, 240, 0, 0],
		})),
	);
}
