import { type Asker, can } from "#app/modules/grants/can.server.ts";
import { rightsOn } from "#app/modules/grants/grantables.server.ts";
import type { TenantDb } from "#db/handle.ts";

/**
 * May this member put a project under another client? Whoever was given something on that client has it on the project
 * then, the mover too: as nobody gives what they may not do themselves, the mover may do everything with the project.
 */
export async function mayMove(db: TenantDb, member: Asker, projectId: string): Promise<boolean> {
	const project = { type: "project", id: projectId } as const;
	for (const { name } of rightsOn("project")) {
		if (!(await can(db, member, name, project))) return false;
	}
	return true;
}
