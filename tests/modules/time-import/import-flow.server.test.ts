import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { runImportJob } from "#app/modules/time-import/run-import.job.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { settings } from "#db/tenant/settings.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { togglFile } from "./exports-of-products.ts";
import { importer } from "./importing.ts";

const kit = testKit();
const product = testProduct(kit);
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant({ members: [{ role: "employee", name: "Ann Bester" }] });
});

const entriesOf = (tenant: TestTenant) =>
	kit.asTenant(tenant, (db) =>
		db.select().from(timeEntries).orderBy(asc(timeEntries.date), asc(timeEntries.id)),
	);

const linesFrom = (count: number, note = "Work") => {
	const line = (at: number) => {
		const date = new Date(Date.UTC(2025, 0, 1 + (at % 300))).toISOString().slice(0, 10);
		return `${date},0:05,Globex,Site,${note} ${at}`;
	};
	return [
		"Date,Duration,Client,Project,Note",
		...Array.from({ length: count }, (_, at) => line(at)),
	].join("\n");
};

test("a Toggl report with a bad line is tried, brought in, told, and taken back", async () => {
	const by = importer(kit, product, acme);
	const ann = acme.member("employee");
	const bad = "Ann,ann@acme.example,Mzansi Mutual,Payroll migration,,Oops,Yes,2026-03-02,,,,abc,,";
	const id = await by.tried(`${togglFile}\n${bad}`, ann.id);
	const trial = await by.get(`/time/import/${id}/trial`);
	expect(trial.text).toContain("3 entries");
	expect(trial.text).toContain("“abc” is not a duration");
	expect(await entriesOf(acme)).toEqual([]);
	await by.start(id);
	const entries = await entriesOf(acme);
	expect(entries.map(({ date, minutes, note }) => [date, minutes, note])).toEqual([
		["2026-03-02", 90, "Data mapping"],
		["2026-03-02", 30, 'Call, with "Thabo"'],
		["2026-03-03", 45, 'Call, with "Thabo"'],
	]);
	const [first, second] = entries;
	expect(first).toMatchObject({ memberId: ann.id, createdBy: acme.owner.id, importId: id });
	expect(first).toMatchObject({ zone: "Africa/Johannesburg", exclusive: false, billable: true });
	expect(first?.tagIds).toHaveLength(2);
	expect(second).toMatchObject({ billableOverride: false, billable: false, billedMinutes: 0 });
	const told = await kit.asTenant(acme, (db) => db.select().from(notifications));
	expect(told.map(({ kind, memberId }) => [kind, memberId]).sort()).toEqual([
		["hours-imported", ann.id],
		["import-finished", acme.owner.id],
	]);
	const page = await by.get(`/time/import/${id}`);
	expect(page.text).toContain("Ann Bester");
	const left = await by.get(`/time/import/${id}/lines-left-out`);
	expect(left.text).toMatch(/Oops.*,4,.*is not a duration/);
	expect((await by.row(id)).content).toBeNull();

	await by.undo(id);
	expect(await entriesOf(acme)).toEqual([]);
	const [clientsLeft, projectsLeft, tasksLeft, tagsLeft] = await kit.asTenant(acme, (db) =>
		Promise.all([
			db.$count(clients, eq(clients.isInternal, false)),
			db.$count(projects),
			db.$count(tasks),
			db.select().from(tags),
		]),
	);
	expect([clientsLeft, projectsLeft, tasksLeft]).toEqual([0, 0, 0]);
	expect(tagsLeft.every(({ archivedAt }) => archivedAt !== null)).toBe(true);
	const lines = await kit.asTenant(acme, (db) =>
		db.select().from(auditLines).where(eq(auditLines.objectId, id)),
	);
	const words = ["map", "run", "start", "take-back", "try", "undo", "upload"];
	expect(lines.map(({ action }) => action).sort()).toEqual(
		words.map((word) => `time-import:${word}`),
	);
	expect((await by.get(`/time/import/${id}`)).text).toContain("Taken back");
});

test("an import that is killed midway goes on, and nothing comes in twice", async () => {
	const home = await kit.createTenant();
	const by = importer(kit, product, home);
	const id = await by.tried(linesFrom(2_500));
	await by.post(`/time/import/${id}/trial`);
	let looks = 0;
	const signal = Object.assign(new AbortController().signal, {
		throwIfAborted() {
			looks += 1;
			if (looks > 1) throw new Error("The worker ends");
		},
	});
	await expect(by.run(runImportJob, id, { signal })).rejects.toThrow("The worker ends");
	expect(await by.row(id)).toMatchObject({ state: "running", done: 2_000 });
	expect(await entriesOf(home)).toHaveLength(2_000);
	await by.run(runImportJob, id);
	const entries = await entriesOf(home);
	expect(new Set(entries.map(({ note }) => note)).size).toBe(2_500);
	expect(await by.row(id)).toMatchObject({ state: "done", done: 2_500 });
	expect((await by.row(id)).outcome).toMatchObject({ result: { entries: 2_500, minutes: 12_500 } });
	// The job once more, as a queue may run it: nothing happens.
	await by.run(runImportJob, id);
	expect(await entriesOf(home)).toHaveLength(2_500);
	const again = await by.tried(linesFrom(2_500));
	expect((await by.row(again)).outcome).toMatchObject({
		trial: { entries: 0, skipped: 2_500, wrong: 0 },
	});
});

test("what was changed since and what is locked stays, and so do its project and task", async () => {
	const home = await kit.createTenant();
	const by = importer(kit, product, home);
	const id = await by.tried(linesFrom(30));
	await by.start(id);
	const [changed, locked, free] = await entriesOf(home);
	await kit.asTenant(home, async (db) => {
		await db
			.update(timeEntries)
			.set({ minutes: 7, version: 2 })
			.where(eq(timeEntries.id, changed?.id ?? ""));
		await db.insert(timesheets).values({
			...{ id: newId(), memberId: home.owner.id, state: "approved" },
			...{ firstDay: locked?.date ?? "", lastDay: locked?.date ?? "" },
		});
	});
	expect((await by.get(`/time/import/${id}/undo`)).text).toContain("Changed since, and kept");
	await by.undo(id);
	expect((await entriesOf(home)).map((entry) => entry.id).sort()).toEqual(
		[changed?.id, locked?.id].sort(),
	);
	expect(free).toBeDefined();
	expect(await kit.asTenant(home, (db) => db.$count(tasks))).toBe(1);
	expect((await by.get(`/time/import/${id}`)).text).toContain("2 entries stay");
});

test("full days, locked days, overlaps and unknown dates are refused line by line", async () => {
	const home = await kit.createTenant();
	const by = importer(kit, product, home);
	await kit.asTenant(home, (db) =>
		db.insert(timesheets).values({
			...{ id: newId(), memberId: home.owner.id, state: "submitted" },
			...{ firstDay: "2026-03-09", lastDay: "2026-03-15" },
		}),
	);
	const text = [
		"Date,Start,End,Duration,Project",
		"2026-03-02,08:00,20:00,,Site",
		"2026-03-02,10:00,11:00,,Site",
		"2026-03-02,,,12:00,Site",
		"2026-03-10,,,1:00,Site",
		"1999-03-02,,,1:00,Site",
		"2062-03-02,,,1:00,Site",
	].join("\n");
	const trial = async () => (await by.row(await by.tried(text))).outcome;
	expect(await trial()).toMatchObject({
		trial: {
			...{ entries: 2, doubts: 1, wrong: 4 },
			refused: [
				{ line: 4, why: expect.stringContaining("25:00 of at most 24 hours") },
				{ line: 5, why: expect.stringContaining("submitted") },
				{ line: 6, why: expect.stringContaining("before the year 2000") },
				{ line: 7, why: expect.stringContaining("a year ahead") },
			],
			inDoubt: [{ line: 3, why: "It shares time with another entry." }],
		},
	});
	await kit.asTenant(home, (db) =>
		db.insert(settings).values({
			...{ key: "OVERLAPS_ALLOWED", value: "no", effectiveFrom: "0001-01-01" },
		}),
	);
	expect(await trial()).toMatchObject({
		trial: {
			entries: 2,
			wrong: 4,
			refused: [{ line: 3 }, ...Array.from({ length: 3 }, () => ({}))],
		},
	});
});

test("hours of a file that use up a budget come in, and who keeps the project is told", async () => {
	const tenant = await kit.createTenant();
	const [clientId, projectId] = [newId(), newId()];
	await kit.asTenant(tenant, async (db) => {
		await db.insert(clients).values({ id: clientId, name: "Globex" });
		await db.insert(projects).values({ id: projectId, clientId, name: "Site" });
		await db.insert(budgets).values({
			...{ id: newId(), projectId, unit: "hours", period: "total", minutes: 60, stops: true },
			createdBy: tenant.owner.id,
		});
	});
	const by = importer(kit, product, tenant);
	await by.start(await by.tried("Date,Hours,Client,Project\n2026-03-02,2,Globex,Site"));
	expect(await entriesOf(tenant)).toMatchObject([{ minutes: 120, projectId }]);
	const told = await kit.asTenant(tenant, (db) =>
		db.select().from(notifications).where(eq(notifications.kind, "budget-used")),
	);
	expect(told).toMatchObject([{ memberId: tenant.owner.id, params: { projectId, percent: 100 } }]);
});
