import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { openReport } from "#app/modules/reports/open-report.server.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-11-22T10:00:00Z");
const september = "from=2026-09-01&to=2026-09-30";
const id = {
	mzansi: newId(),
	own: newId(),
	payroll: newId(),
	office: newId(),
	build: newId(),
	travel: newId(),
	admin: newId(),
};
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant({ members: [{ role: "employee", name: "Ann Adams" }] });
	await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values([
			{ id: id.mzansi, name: "Mzansi Mutual" },
			{ id: id.own, name: "Ourselves", isInternal: true },
		]);
		await db.insert(projects).values([
			{ id: id.payroll, clientId: id.mzansi, name: "Payroll" },
			{ id: id.office, clientId: id.own, name: "Office" },
		]);
		await db.insert(tasks).values([
			{ id: id.build, projectId: id.payroll, name: "Build" },
			{ id: id.travel, projectId: id.payroll, name: "Travel", billable: false },
			{ id: id.admin, projectId: id.office, name: "Admin" },
		]);
		const ann = acme.member("employee").id;
		const entry = (date: string, taskId: string, minutes: number, more = {}) => ({
			...{ id: newId(), memberId: ann, createdBy: ann, taskId, date, minutes },
			projectId: taskId === id.admin ? id.office : id.payroll,
			...{ billable: taskId === id.build, billedMinutes: taskId === id.build ? minutes : 0 },
			...more,
		});
		await db
			.insert(timeEntries)
			.values([
				entry("2026-09-01", id.build, 120, { note: "first" }),
				entry("2026-09-15", id.build, 60, { billable: false, billedMinutes: 0 }),
				entry("2026-09-15", id.travel, 30),
				entry("2026-09-20", id.travel, 15, { billable: true, billedMinutes: 15 }),
				entry("2026-09-30", id.admin, 45, { memberId: acme.owner.id }),
				entry("2026-08-31", id.build, 600),
				entry("2026-10-01", id.build, 600),
			]);
	});
});

function open(search: string) {
	return kit.asTenant(acme, (db) =>
		openReport(db, askerOf(acme.owner), new URLSearchParams(search), now),
	);
}

async function linesOf(search: string) {
	const { figures } = await open(search);
	if (figures?.table.kind !== "lines") throw new Error("no lines");
	return figures.table.rows.map(({ name, within, minutes, billable, entries }) => ({
		...{ name, within, minutes, billable, entries },
	}));
}

test("lines are the largest first, and both last days count", async () => {
	expect(await linesOf(`by=client&${september}`)).toEqual([
		{ name: "Mzansi Mutual", within: null, minutes: 225, billable: 135, entries: 4 },
		{ name: "Ourselves", within: null, minutes: 45, billable: 0, entries: 1 },
	]);
});

test("billable is what was worked out for the entry", async () => {
	expect(await linesOf(`by=task&${september}`)).toEqual([
		{ name: "Build", within: "Mzansi Mutual · Payroll", minutes: 180, billable: 120, entries: 2 },
		{ name: "Admin", within: "Ourselves · Office", minutes: 45, billable: 0, entries: 1 },
		{ name: "Travel", within: "Mzansi Mutual · Payroll", minutes: 45, billable: 15, entries: 2 },
	]);
});

test("the sums and the chart are of the same entries as the lines", async () => {
	for (const by of [
		"client",
		"project",
		"task",
		"member",
		"tag",
		"day",
		"week",
		"month",
		"entry",
	]) {
		const { figures } = await open(`by=${by}&${september}`);
		expect(figures?.totals).toMatchObject({ minutes: 270, billable: 135, entries: 5 });
		const charted = figures?.chart.periods.reduce(
			(sum, bar) => sum + bar.billable + bar.internal,
			0,
		);
		expect(charted).toBe(270);
	}
});

test("a report is narrowed to a client, a project, a task or a person", async () => {
	expect(await linesOf(`by=project&${september}&client=${id.own}`)).toMatchObject([
		{ name: "Office", minutes: 45 },
	]);
	expect(await linesOf(`by=task&${september}&project=${id.office}`)).toMatchObject([
		{ name: "Admin", minutes: 45 },
	]);
	expect(await linesOf(`by=member&${september}&task=${id.travel}`)).toMatchObject([
		{ name: "Ann Adams", minutes: 45 },
	]);
	expect(await linesOf(`by=client&${september}&member=${acme.owner.id}`)).toMatchObject([
		{ name: "Ourselves", minutes: 45 },
	]);
});

test("the entries of a number are newest first and add up to it", async () => {
	const { figures } = await open(`by=entry&${september}&task=${id.build}`);
	if (figures?.table.kind !== "entries") throw new Error("no entries");
	expect(figures.table.rows).toMatchObject([
		{ date: "2026-09-15", member: "Ann Adams", minutes: 60, isBillable: false },
		{ date: "2026-09-01", note: "first", minutes: 120, isBillable: true },
	]);
	expect(figures.totals.minutes).toBe(180);
});

test("wrong dates give the form back, without figures", async () => {
	const report = await open("from=2026-09-30&to=2026-09-01");
	expect(report.figures).toBeNull();
	expect(report.errors.to).toContain("before the first");
	expect(report.typed).toEqual({ from: "2026-09-30", to: "2026-09-01" });
});

test("an id of nobody here finds nothing", async () => {
	const { figures } = await open(`by=client&${september}&client=${newId()}`);
	expect(figures?.totals.entries).toBe(0);
});

test("a report of a workspace holds nothing of another", async () => {
	const other = await kit.createTenant();
	const search = new URLSearchParams(`by=client&${september}&client=${id.mzansi}`);
	const report = await kit.asTenant(other, (db) =>
		openReport(db, askerOf(other.owner), search, now),
	);
	expect(report.figures?.totals.entries).toBe(0);
	expect(report.names.clients.map(({ name }) => name)).not.toContain("Mzansi Mutual");
});

test("without dates a report ends today, where the workspace is", async () => {
	const late = new Date("2026-11-22T23:30:00Z");
	const report = await kit.asTenant(acme, (db) =>
		openReport(db, askerOf(acme.owner), new URLSearchParams(), late),
	);
	expect(report.query.to).toBe(calendarDate("2026-11-23"));
});
