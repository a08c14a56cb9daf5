import { inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { type Asker, can, canAny, objectsFor } from "#app/modules/grants/can.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import { membersWith } from "#app/modules/grants/members-with.server.ts";
import { readClient } from "#app/modules/projects/client.server.ts";
import { clientPage } from "#app/modules/projects/client-list.server.ts";
import { projectPage, projectsForExport } from "#app/modules/projects/project-list.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type Given, mayInModel, type Situation, situations, type Team } from "./model.ts";
import { grantsWorld, rightsOf, type World } from "./world.ts";

const kit = testKit();
let world: World;
beforeAll(async () => {
	world = await grantsWorld(kit);
});

/** In a transaction that leaves nothing behind. */
async function inSituation(
	{ teams: all, given }: Situation,
	look: (db: TenantDb) => Promise<void>,
): Promise<void> {
	await world.run(async (db) => {
		await db.insert(teams).values(
			all.map(({ id, isArchived }) => ({
				id,
				name: id,
				archivedAt: isArchived ? new Date() : null,
			})),
		);
		const inTeams = all.flatMap(({ id, members }) =>
			members.map((memberId) => ({ teamId: id, memberId })),
		);
		if (inTeams.length > 0) await db.insert(teamMembers).values(inTeams);
		if (given.length > 0) await db.insert(grants).values(given.map((each) => rowOf(all, each)));
		await look(db);
		await db.delete(grants).where(sql`true`);
		await db.delete(teams).where(
			inArray(
				teams.id,
				all.map(({ id }) => id),
			),
		);
	});
}

function rowOf(all: readonly Team[], { to, right, object }: Given) {
	const isTeam = all.some(({ id }) => id === to);
	const one = isTeam ? "team" : "member";
	const subject = to === "everyone" ? to : one;
	return {
		...({
			id: newId(),
			subject,
			action: right,
			objectType: object.type,
			objectId: object.id,
		} as const),
		memberId: subject === "member" ? to : null,
		teamId: subject === "team" ? to : null,
	};
}

/** Every question: each right on each type that has it. */
function questions(): { right: GrantablePermission; asked: readonly ObjectRef[] }[] {
	return [world.clients, world.projects].flatMap((asked) =>
		rightsOf(asked[0]).map((right) => ({ right, asked })),
	);
}

test("what one may, what lists show and who is said to have it are one and the same", async () => {
	await fc.assert(
		fc.asyncProperty(situations(world), (situation) =>
			inSituation(situation, async (db) => {
				for (const { right, asked } of questions()) await agrees(db, situation, right, asked);
			}),
		),
		{ numRuns: 12 },
	);
});

async function agrees(
	db: TenantDb,
	situation: Situation,
	right: GrantablePermission,
	asked: readonly ObjectRef[],
): Promise<void> {
	const type = asked[0]?.type ?? "client";
	const holders = await Promise.all(asked.map((object) => membersWith(db, object, right)));
	for (const person of world.people) {
		const allowed = asked
			.filter((object) => mayInModel(world, situation, person, right, object))
			.map(({ id }) => id);
		const asks = await Promise.all(asked.map((object) => can(db, person, right, object)));
		expect(asked.filter((_, index) => asks[index]).map(({ id }) => id)).toEqual(allowed);
		const told = await objectsFor(db, person, right, type);
		expect(told === "all" ? asked.map(({ id }) => id) : [...told].sort()).toEqual(
			[...allowed].sort(),
		);
		expect(await canAny(db, person, right, type)).toBe(told === "all" || allowed.length > 0);
		const said = asked.filter((_, index) => holders[index]?.some(({ id }) => id === person.id));
		expect(said.map(({ id }) => id)).toEqual(allowed);
		if (right === "client:read" || right === "project:read") {
			expect(await listed(db, person, type)).toEqual([...allowed].sort());
		}
	}
}

/** What the pages and the file show, open and archived. */
async function listed(db: TenantDb, person: Asker, type: ObjectRef["type"]): Promise<string[]> {
	const open = { search: "", state: "open" } as const;
	const archived = { search: "", state: "archived" } as const;
	if (type === "client") {
		const pages = await Promise.all([
			clientPage(db, person, open),
			clientPage(db, person, archived),
		]);
		return pages.flatMap((page) => page.clients.map(({ id }) => id)).sort();
	}
	const pages = await Promise.all([
		projectPage(db, person, open),
		projectPage(db, person, archived),
	]);
	const shown = pages.flatMap((page) => page.projects.map(({ id }) => id)).sort();
	const files = await Promise.all([
		projectsForExport(db, person, open),
		projectsForExport(db, person, archived),
	]);
	expect(
		files
			.flat()
			.map(({ id }) => id)
			.sort(),
	).toEqual(shown);
	const ofClients = await Promise.all(world.clients.map(({ id }) => readClient(db, person, id)));
	expect(ofClients.flatMap((client) => client.projects.map(({ id }) => id)).sort()).toEqual(shown);
	return shown;
}
