import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { can } from "#app/modules/grants/can.server.ts";
import { addToTeam, setTeamArchived } from "#app/modules/grants/change-team.server.ts";
import { grant } from "#app/modules/grants/grant.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import type { Subject } from "#app/modules/grants/subject.ts";
import { setArchived } from "#app/modules/projects/archive.server.ts";
import { openClients } from "#app/modules/projects/client-list.server.ts";
import { changeProject, createProject } from "#app/modules/projects/save-project.server.ts";
import { createTask } from "#app/modules/projects/save-task.server.ts";
import { grants } from "#db/tenant/grants.ts";
import { testKit } from "#tests/kit/kit.ts";
import { grantsWorld, type World } from "./world.ts";

const kit = testKit();
let world: World;
let [client, project, neighbour, elsewhere]: ObjectRef[] = [];
beforeAll(async () => {
	world = await grantsWorld(kit);
	[client] = world.clients;
	[project, neighbour, elsewhere] = world.projects;
});
beforeEach(() => world.run((db) => db.delete(grants)));

const nowhere: ObjectRef = { type: "project", id: newId() };
const give = (to: Subject, right: GrantablePermission, object = project, by = world.owner) =>
	world.run((db) => grant(db, by, to, right, object ?? nowhere));
const toAnn = (right: GrantablePermission, object = project) =>
	give({ kind: "member", id: world.ann.id }, right, object);
const fieldsOf = (name: string, under: ObjectRef | undefined) => {
	const blank = { code: "", billable: true, startsOn: "", endsOn: "", note: "", tasks: "" };
	return { ...blank, name, clientId: under?.id ?? "" };
};
const annsRequest = () => ({ member: world.ann, context: { requestId: "r" } });
const moveToAnother = () => {
	const seen = { id: project?.id ?? "", version: 1 };
	const fields = fieldsOf("Project 0", world.clients[1]);
	return world.run((db) => changeProject(db, annsRequest(), seen, fields));
};

test("nobody gives what they may not do themselves", async () => {
	await toAnn("project:manage");
	const ann = { ...world.ann, requestId: "r" };
	const everyone = { kind: "everyone" } as const;
	await expect(give(everyone, "project:manage", neighbour, ann)).rejects.toMatchObject({
		code: "grant.beyond",
	});
	await give(everyone, "project:manage", project, ann);
});

test("nobody gets what a team may by putting themselves into it", async () => {
	const id = await world.makeTeam("Steering", []);
	await give({ kind: "team", id }, "client:manage", client);
	const clerk = { ...world.ann, requestId: "r" };
	const join = () => world.run((db) => addToTeam(db, clerk, id, clerk.id));
	const open = () => world.run((db) => setTeamArchived(db, clerk, id, null));
	await expect(join()).rejects.toMatchObject({ code: "team.beyond" });
	await world.run((db) => addToTeam(db, world.owner, id, clerk.id));
	await world.run((db) => setTeamArchived(db, world.owner, id, new Date()));
	await expect(open()).rejects.toMatchObject({ code: "team.beyond" });
	await toAnn("client:manage", client);
	await Promise.all([join(), open()]);
});

test("nobody moves a project under a client where they, or others, may more with it", async () => {
	await toAnn("project:manage");
	await toAnn("team-time:read", world.clients[1]);
	expect(await moveToAnother()).toHaveProperty("errors.clientId");
	const seesHours = world.run((db) => can(db, world.ann, "team-time:read", project ?? nowhere));
	expect(await seesHours).toBe(false);
});

test("the right to one project opens neither another's tasks nor another client", async () => {
	await toAnn("project:manage");
	const actor = { kind: "member", id: world.ann.id } as const;
	const { id: taskId = "" } = await world.run((db) =>
		createTask(db, actor, elsewhere?.id ?? "", { name: "Theirs", billable: true }),
	);
	const task = { what: "task", id: taskId, projectId: project?.id } as const;
	await expect(world.run((db) => setArchived(db, actor, task, new Date()))).rejects.toMatchObject({
		status: 404,
	});
	expect(await moveToAnother()).toHaveProperty("errors.clientId");
});

test("who was given a client to change adds projects to it, and to no other", async () => {
	const add = (under: ObjectRef | undefined) =>
		world.run((db) => createProject(db, annsRequest(), fieldsOf(newId(), under)));
	await toAnn("client:read", world.clients[1]);
	expect(await add(client)).toHaveProperty("errors.clientId");
	await toAnn("client:manage", client);
	const { id = "" } = await add(client);
	const made = { type: "project", id } as const;
	expect(await world.run((db) => can(db, world.ann, "project:manage", made))).toBe(true);
	expect(await add(world.clients[1])).toHaveProperty("errors.clientId");
	const offered = await world.run((db) => openClients(db, world.ann));
	expect(offered.map(({ id }) => id)).toEqual([client?.id]);
});
