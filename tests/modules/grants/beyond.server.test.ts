import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { can } from "#app/modules/grants/can.server.ts";
import { addToTeam, setTeamArchived } from "#app/modules/grants/change-team.server.ts";
import { grant } from "#app/modules/grants/grant.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import type { Subject } from "#app/modules/grants/subject.ts";
import { setArchived } from "#app/modules/projects/archive.server.ts";
import { changeProject } from "#app/modules/projects/save-project.server.ts";
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
const moveToAnother = () => {
	const fields = { name: "Project 0", code: "", billable: true, startsOn: "", endsOn: "" };
	const to = { note: "", tasks: "", clientId: world.clients[1]?.id ?? "" };
	const by = { member: world.ann, context: { requestId: "r" } };
	const seen = { id: project?.id ?? "", version: 1 };
	return world.run((db) => changeProject(db, by, seen, { ...fields, ...to }));
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
