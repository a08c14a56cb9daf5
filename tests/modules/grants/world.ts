import { newId } from "#app/lib/id.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { addToTeam, createTeam } from "#app/modules/grants/change-team.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import { permissionsOfOwn } from "#app/modules/members/permission-catalogue.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { askerOf } from "#tests/kit/asker.ts";
import type { Kit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";

export const clientRights = ["client:read", "client:manage", "team-time:read"] as const;
export const projectRights = ["project:read", "project:manage", "team-time:read"] as const;

/** An owner, two employees, a client's person and one with a role of the company's own; three clients with two projects each. */
export async function grantsWorld(kit: Kit) {
	const acme = await kit.createTenant({
		plan: "business",
		members: [
			{ role: "employee", name: "Ann" },
			{ role: "employee", name: "Ben" },
			{ role: "client-viewer", name: "Cas" },
			{ role: "warehouse", name: "Dee" },
		],
	});
	const own = ["client:read", "project:manage"] as const;
	await giveOwnRole(kit, acme, acme.member("warehouse"), own);
	const people: Asker[] = acme.members.map((member) =>
		member.role === "warehouse"
			? { id: member.id, permissions: permissionsOfOwn(own) }
			: askerOf(member),
	);
	const clientRows = [0, 1, 2].map((index) => ({
		id: newId(),
		name: `Client ${index}`,
		archivedAt: index === 2 ? new Date() : null,
	}));
	const projectRows = [0, 1, 2, 3, 4, 5].map((index) => ({
		id: newId(),
		clientId: clientRows[index >> 1]?.id ?? "",
		name: `Project ${index}`,
		archivedAt: index === 1 ? new Date() : null,
	}));
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	await run(async (db) => {
		// What a new workspace begins with.
		await db.delete(projects);
		await db.delete(clients);
		await db.insert(clients).values(clientRows);
		await db.insert(projects).values(projectRows);
		await db
			.insert(tasks)
			.values(projectRows.map(({ id }) => ({ id: newId(), projectId: id, name: "Work" })));
	});
	const owner = { ...askerOf(acme.owner), requestId: "r" };
	const makeTeam = (name: string, memberIds: readonly string[]) =>
		run(async (db) => {
			const { id = "" } = await createTeam(db, owner, name);
			for (const memberId of memberIds) await addToTeam(db, owner, id, memberId);
			return id;
		});
	return {
		...{ acme, people, owner, run, makeTeam },
		ann: askerOf(acme.member("employee")),
		clients: clientRows.map(({ id }): ObjectRef => ({ type: "client", id })),
		projects: projectRows.map(({ id }): ObjectRef => ({ type: "project", id })),
		clientOf: new Map(projectRows.map(({ id, clientId }) => [id, clientId])),
	};
}

export type World = Awaited<ReturnType<typeof grantsWorld>>;

/** Every question there is to ask of a type. */
export function rightsOf(object: ObjectRef | undefined): readonly GrantablePermission[] {
	return object?.type === "client" ? clientRights : projectRights;
}
