import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Asker, can, canAny, objectsFor } from "#app/modules/grants/can.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import { membersWith } from "#app/modules/grants/members-with.server.ts";
import { readClient } from "#app/modules/projects/client.server.ts";
import { clientPage } from "#app/modules/projects/client-list.server.ts";
import { projectPage, projectsForExport } from "#app/modules/projects/project-list.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { testKit } from "#tests/kit/kit.ts";
import { inSituation } from "./in-situation.ts";
import { mayInModel, type Situation, situations } from "./model.ts";
import { grantsWorld, rightsOf, type World } from "./world.ts";

const kit = testKit();
let world: World;
beforeAll(async () => {
	world = await grantsWorld(kit);
});

test("what one may, what lists show and who is said to have it are one and the same", async () => {
	await fc.assert(
		fc.asyncProperty(situations(world), fc.nat({ max: 2 }), (situation, index) =>
			inSituation(world, situation, async (db) => {
				for (const asked of [world.clients, world.projects]) {
					const right = rightsOf(asked[0])[index] ?? "project:read";
					await agrees(db, situation, right, asked);
				}
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
		const sees = asked.filter((object) =>
			mayInModel(world, situation, person, `${type}:read`, object),
		);
		expect(await listed(db, person, type)).toEqual(sees.map(({ id }) => id).sort());
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
