import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { can, visibleTo } from "#app/modules/grants/can.server.ts";
import { setTeamArchived } from "#app/modules/grants/change-team.server.ts";
import { grant } from "#app/modules/grants/grant.server.ts";
import type { GrantablePermission, ObjectRef } from "#app/modules/grants/grantables.server.ts";
import { membersWith } from "#app/modules/grants/members-with.server.ts";
import { revoke } from "#app/modules/grants/revoke.server.ts";
import type { Subject } from "#app/modules/grants/subject.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { grants } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { grantsWorld, type World } from "./world.ts";

const kit = testKit();
let world: World;
let [client, project, neighbour]: ObjectRef[] = [];
beforeAll(async () => {
	world = await grantsWorld(kit);
	[client] = world.clients;
	[project, neighbour] = world.projects;
});

const give = (to: Subject, right: GrantablePermission, object = project, by = world.owner) =>
	world.run((db) => grant(db, by, to, right, object ?? nowhere));
const nowhere: ObjectRef = { type: "project", id: newId() };
const annCan = (right: GrantablePermission, object = project) =>
	world.run((db) => can(db, world.ann, right, object ?? nowhere));
const held = () => world.run((db) => db.select().from(grants));
const takeAll = async () => {
	const taken = [];
	for (const { id } of await held()) {
		taken.push(await world.run((db) => revoke(db, world.owner, id)));
	}
	return taken;
};

test("revoking undoes a grant, and what it answers gives it again; both have their lines", async () => {
	const ann = { kind: "member", id: world.ann.id } as const;
	await give(ann, "project:manage");
	await give(ann, "project:manage");
	expect(await held(), "given twice is given once").toHaveLength(1);
	expect([await annCan("project:manage"), await annCan("project:manage", neighbour)]).toEqual([
		true,
		false,
	]);
	const [taken] = await takeAll();
	expect(taken).toEqual({ to: ann, right: "project:manage", object: project });
	expect(await annCan("project:manage")).toBe(false);
	const lines = await world.run((db) =>
		db
			.select({ action: auditLines.action, before: auditLines.before, after: auditLines.after })
			.from(auditLines)
			.where(eq(auditLines.objectId, project?.id ?? ""))
			.orderBy(auditLines.id),
	);
	const what = { to: ann.id, right: "project:manage" };
	expect(lines).toEqual([
		{ action: "grant:give", before: null, after: what },
		{ action: "grant:take", before: what, after: null },
	]);
});

test("given and taken by several at once, a grant stands once or not at all", async () => {
	const to = { kind: "everyone" } as const;
	await Promise.all([1, 2, 3, 4].map(() => give(to, "project:read")));
	const [only, ...more] = await held();
	expect(more).toEqual([]);
	const takes = [1, 2, 3].map(() => world.run((db) => revoke(db, world.owner, only?.id ?? "")));
	expect((await Promise.all(takes)).filter((taken) => taken !== null)).toHaveLength(1);
	expect(await held()).toEqual([]);
});

test("what is not there cannot be given, nor to nobody, nor what its type does not have", async () => {
	const gone = { status: 404 };
	await expect(give({ kind: "everyone" }, "project:read", nowhere)).rejects.toMatchObject(gone);
	await expect(give({ kind: "everyone" }, "client:read", project)).rejects.toMatchObject(gone);
	await expect(give({ kind: "team", id: newId() }, "project:read")).rejects.toMatchObject(gone);
	await expect(give({ kind: "member", id: newId() }, "project:read")).rejects.toMatchObject(gone);
});

test("an archived team gives nothing until it is opened again", async () => {
	const id = await world.makeTeam("Payroll", [world.ann.id]);
	await give({ kind: "team", id }, "client:manage", client);
	expect(await annCan("project:manage", neighbour)).toBe(true);
	await world.run((db) => setTeamArchived(db, world.owner, id, new Date()));
	expect(await annCan("project:manage", neighbour)).toBe(false);
	await expect(give({ kind: "team", id }, "project:read")).rejects.toMatchObject({ status: 404 });
	await world.run((db) => setTeamArchived(db, world.owner, id, null));
	expect(await annCan("project:manage", neighbour)).toBe(true);
	await takeAll();
});

test("who may says why: by role, themselves, by team, through the client; who left may nothing", async () => {
	const id = await world.makeTeam("Tariff", [world.ann.id]);
	await give({ kind: "member", id: world.ann.id }, "project:manage");
	await give({ kind: "team", id }, "client:read", client);
	const why = () =>
		world
			.run((db) => membersWith(db, project ?? nowhere, "project:read"))
			.then((people) => people.find((person) => person.id === world.ann.id)?.reasons);
	expect(await why()).toMatchObject([
		{ by: "role" },
		{ by: "grant", to: "member", action: "project:manage", on: project },
		{ by: "grant", to: "team", team: "Tariff", action: "client:read", on: client },
	]);
	const leave = (deactivatedAt: Date | null) =>
		world.run((db) =>
			db.update(members).set({ deactivatedAt }).where(eq(members.id, world.ann.id)),
		);
	await leave(new Date());
	expect(await why()).toBeUndefined();
	await leave(null);
	await takeAll();
});

test("what was granted on a row goes with it, with a member and with a team", async () => {
	const extra = { id: newId(), name: "Short-lived" };
	const phase = { id: newId(), name: "Phase", clientId: extra.id };
	await world.run(async (db) => {
		await db.insert(clients).values(extra);
		await db.insert(projects).values(phase);
	});
	await give({ kind: "everyone" }, "client:read", { type: "client", id: extra.id });
	await give({ kind: "everyone" }, "project:read", { type: "project", id: phase.id });
	await world.run(async (db) => {
		await db.delete(projects).where(eq(projects.id, phase.id));
		await db.delete(clients).where(eq(clients.id, extra.id));
	});
	expect(await held()).toEqual([]);
});

test("lists find what is granted by the indexes, however much is granted to others", async () => {
	const rows = Array.from({ length: 3_000 }, (_, index) => ({
		...({ id: newId(), subject: "member", objectType: "project", action: "project:read" } as const),
		memberId: world.people[index % 2 === 0 ? 0 : 2]?.id ?? "",
		objectId: newId(),
	}));
	await world.run((db) => db.insert(grants).values(rows));
	await kit.owner.unsafe(`analyze "${world.acme.schemaName}".grants`);
	const plan = await world.run(async (db) => {
		const within = visibleTo({ ...world.ann, permissions: [] }, "project:manage", "project");
		const lines = await db.execute<{ "QUERY PLAN": string }>(
			sql`explain select ${projects.id} from ${projects} where ${within}`,
		);
		return lines.map((line) => line["QUERY PLAN"]).join("\n");
	});
	expect(plan).toContain("grants_of_member_index");
	expect(plan).toContain("grants_of_everyone_index");
	expect(plan).not.toContain("Seq Scan on grants");
});
