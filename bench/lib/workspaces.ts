import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import { connectDatabase } from "#db/connection.ts";
import type { TenantDb } from "#db/handle.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { sessions } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import { createTestTenant, type TestTenant } from "#tests/kit/tenant.ts";

/** A workspace with its owner signed in, whose week has ten rows with hours on five days. */
export type Workspace = TestTenant & {
	/** The session cookie's value. */
	readonly token: string;
};

/** A Monday. */
export const firstDay = calendarDate("2026-11-16");

const work = [
	["Mzansi Mutual", "Payroll migration", ["Data mapping", "Client workshops", "Cut-over"]],
	["Karoo Energy", "Grid tariffs", ["Tariff model", "Stakeholder meetings", "Report"]],
	["Umhlanga Clinics", "Patient portal", ["Discovery", "Prototype"]],
	["Thaba Logistics", "Support retainer", ["Incidents", "Small changes"]],
] as const;

export async function createWorkspaces(
	urls: { ownerUrl: string; appUrl: string },
	count: number,
): Promise<Workspace[]> {
	const owner = connectOwner(urls.ownerUrl);
	const database = connectDatabase({ url: urls.appUrl, size: 1, publicSize: 1 });
	const made: Workspace[] = [];
	for (let n = 1; n <= count; n += 1) {
		const tenant = await createTestTenant(owner, { slug: `bench-${n}`, name: `Company ${n}` });
		const token = newToken();
		await database.asTenant(tenant, async (db) => {
			await writeWeek(db, tenant.owner.id);
			await signIn(db, tenant, token);
		});
		made.push({ ...tenant, token });
	}
	await database.stop();
	await owner.end();
	return made;
}

async function writeWeek(db: TenantDb, memberId: string): Promise<void> {
	const rows = work.map(([client, project, names]) => {
		const [clientId, projectId] = [newId(), newId()];
		return {
			client: { id: clientId, name: client },
			project: { id: projectId, clientId, name: project },
			tasks: names.map((name, position) => ({ id: newId(), projectId, name, position })),
		};
	});
	await db.insert(clients).values(rows.map(({ client }) => client));
	await db.insert(projects).values(rows.map(({ project }) => project));
	const ten = rows.flatMap((row) => row.tasks);
	await db.insert(tasks).values(ten);
	const kept = ten.map(({ id, projectId }) => ({ projectId, taskId: id, memberId }));
	await db
		.insert(weekRows)
		.values(kept.map((row, position) => ({ ...row, id: newId(), weekStart: firstDay, position })));
	await db.insert(timeEntries).values(
		kept.flatMap((row, n) =>
			[0, 1, 2, 3, 4].map((day) => ({
				...row,
				...{ id: newId(), createdBy: memberId, date: addDays(firstDay, day), minutes: 45 },
				note: (n + day) % 5 === 0 ? "Workshop with the regional team" : "",
			})),
		),
	);
}

async function signIn(db: TenantDb, { slug, owner }: TestTenant, token: string): Promise<void> {
	await db.insert(sessions).values({
		id: newId(),
		tokenHash: tokenHash(token),
		memberId: owner.id,
		host: `${slug}.localhost`,
		expiresAt: new Date(Date.now() + 24 * 3_600_000),
	});
}
