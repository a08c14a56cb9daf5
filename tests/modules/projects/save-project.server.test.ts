import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { setArchived } from "#app/modules/projects/archive.server.ts";
import { readProject } from "#app/modules/projects/project.server.ts";
import type { ProjectFields } from "#app/modules/projects/project-form.ts";
import { changeClient, createClient } from "#app/modules/projects/save-client.server.ts";
import { changeProject, createProject } from "#app/modules/projects/save-project.server.ts";
import { changeTask, createTask } from "#app/modules/projects/save-task.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const client = { name: "Mzansi Mutual", note: "", isInternal: false };

function project(clientId: string, over: Partial<ProjectFields> = {}): ProjectFields {
	const text = { name: "Payroll migration", code: "PM-01", startsOn: "", endsOn: "", note: "" };
	return { clientId, billable: true, tasks: "Data mapping\nWorkshops", ...text, ...over };
}

async function workspace() {
	const acme = await kit.createTenant();
	const actor = { kind: "member", id: acme.owner.id, requestId: "r" } as const;
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const clientId = (await run((db) => createClient(db, actor, client))).id ?? "";
	const by = { member: askerOf(acme.owner), context: { requestId: "r" } };
	return { acme, actor, by, run, clientId };
}

test("a project is there with its tasks, and who added it", async () => {
	const { by, actor, run, clientId } = await workspace();
	const { id = "" } = await run((db) => createProject(db, by, project(clientId)));
	expect(await run((db) => readProject(db, id))).toMatchObject({
		name: "Payroll migration",
		code: "PM-01",
		version: 1,
		client: { name: "Mzansi Mutual" },
		tasks: [{ name: "Data mapping" }, { name: "Workshops" }],
	});
	const lines = await run((db) => db.select().from(auditLines).where(eq(auditLines.objectId, id)));
	expect(lines).toMatchObject([{ action: "project:create", actorId: actor.id }]);
});

test("names are unique whatever their case: clients', projects' of a client, tasks' of a project", async () => {
	const { by, actor, run, clientId } = await workspace();
	const { id = "" } = await run((db) => createProject(db, by, project(clientId)));
	const again = await run((db) => createClient(db, actor, { ...client, name: "MZANSI mutual" }));
	expect(again.errors).toHaveProperty("name");
	const twin = project(clientId, { name: "payroll Migration" });
	expect((await run((db) => createProject(db, by, twin))).errors).toEqual({
		name: "This client has a project of that name already.",
		code: "Another project has that code. Choose another.",
	});
	const task = { name: "data MAPPING", billable: true };
	expect((await run((db) => createTask(db, actor, id, task))).errors).toHaveProperty("name");
});

test("who opened an older version is told so and changes nothing", async () => {
	const { actor, by, run, clientId } = await workspace();
	const { id = "" } = await run((db) => createProject(db, by, project(clientId)));
	const rename = (name: string) =>
		run((db) => changeProject(db, by, { id, version: 1 }, project(clientId, { name })));
	await rename("First");
	await expect(rename("Second")).rejects.toMatchObject({ code: "project.changed", status: 409 });
	expect(await run((db) => readProject(db, id))).toMatchObject({ name: "First", version: 2 });
	await run((db) => changeClient(db, actor, { id: clientId, version: 1 }, client));
	await expect(
		run((db) => changeClient(db, actor, { id: clientId, version: 1 }, client)),
	).rejects.toMatchObject({ status: 409 });
});

test("a task is renamed in its own project only", async () => {
	const { by, actor, run, clientId } = await workspace();
	const { id = "" } = await run((db) => createProject(db, by, project(clientId)));
	const other = project(clientId, { name: "Other", code: "" });
	const { id: otherId = "" } = await run((db) => createProject(db, by, other));
	const [task] = (await run((db) => readProject(db, id))).tasks;
	const seen = { id: task?.id ?? "", version: 1 };
	const fields = { name: "Mapping", billable: false };
	await expect(
		run((db) => changeTask(db, actor, { ...seen, projectId: otherId }, fields)),
	).rejects.toMatchObject({ status: 404 });
	await run((db) => changeTask(db, actor, { ...seen, projectId: id }, fields));
	expect((await run((db) => readProject(db, id))).tasks[0]).toMatchObject({
		...fields,
		version: 2,
	});
});

test("what is archived can be opened again; archiving twice is said once", async () => {
	const { by, actor, run, clientId } = await workspace();
	const { id = "" } = await run((db) => createProject(db, by, project(clientId)));
	const at = new Date("2026-09-21T10:00:00Z");
	await run((db) => setArchived(db, actor, { what: "project", id }, at));
	await run((db) => setArchived(db, actor, { what: "project", id }, at));
	expect((await run((db) => readProject(db, id))).archivedAt).toEqual(at);
	await run((db) => setArchived(db, actor, { what: "project", id }, null));
	const lines = await run((db) => db.select().from(auditLines).where(eq(auditLines.objectId, id)));
	expect(lines.map(({ action }) => action).sort()).toEqual([
		"project:archive",
		"project:create",
		"project:restore",
	]);
});

test("a new project is not added to an archived client", async () => {
	const { by, actor, run, clientId } = await workspace();
	const { errors } = await run(async (db) => {
		await setArchived(db, actor, { what: "client", id: clientId }, new Date());
		return createProject(db, by, project(clientId));
	});
	expect(errors).toEqual({ clientId: "Choose an open client." });
});
