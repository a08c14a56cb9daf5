import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";

export type Work = { clientId: string; projectId: string; taskIds: string[] };

type WorkWish = {
	client?: string;
	project?: string;
	tasks?: readonly string[];
	billable?: boolean;
};

/** A client with one project and its tasks. */
export async function makeWork(db: TenantDb, wish: WorkWish = {}): Promise<Work> {
	const { client = "Mzansi Mutual", project = "Payroll migration", billable = true } = wish;
	const names = wish.tasks ?? ["Data mapping", "Client workshops"];
	const [clientId, projectId] = [newId(), newId()];
	const rows = names.map((name, position) => ({
		id: newId(),
		projectId,
		name,
		position,
		billable,
	}));
	await db.insert(clients).values({ id: clientId, name: client });
	await db.insert(projects).values({ id: projectId, clientId, name: project, billable });
	await db.insert(tasks).values(rows);
	return { clientId, projectId, taskIds: rows.map(({ id }) => id) };
}
