import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { openBudgetReport } from "#app/modules/reports/budgets/open-budgets.server.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const now = new Date("2026-09-28T10:00:00Z");

test("budgets stand with the fullest first, and those of money are for who sees rates", async () => {
	const acme = await kit.createTenant();
	const [clientId, projectId, taskId] = [newId(), newId(), newId()];
	const by = { createdBy: acme.owner.id, projectId };
	const asker = askerOf(acme.owner);
	const permissions = asker.permissions.filter((each) => each !== "rate:read");
	const { all, some } = await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values({ id: clientId, name: "Mzansi" });
		await db.insert(projects).values({ id: projectId, clientId, name: "Payroll" });
		await db.insert(tasks).values({ id: taskId, projectId, name: "Build" });
		await db.insert(budgets).values([
			{ ...by, id: newId(), unit: "hours", period: "total", minutes: 6_000 },
			{ ...by, id: newId(), taskId, unit: "hours", period: "total", minutes: 1_200 },
			{ ...by, id: newId(), unit: "money", period: "total", amountMinor: 100n, currency: "ZAR" },
		]);
		await db.insert(timeEntries).values({
			...{ ...by, id: newId(), memberId: acme.owner.id, taskId, date: "2026-09-21", minutes: 600 },
			...{ billable: true, billedMinutes: 600, feeMinor: 90n, feeCurrency: "ZAR" },
		});
		return {
			all: await openBudgetReport(db, asker, now),
			some: await openBudgetReport(db, { ...asker, permissions }, now),
		};
	});
	expect(all.lines.map(({ percent, task, currency }) => [percent, task, currency])).toEqual([
		[90, null, "ZAR"],
		[50, "Build", null],
		[10, null, null],
	]);
	expect(all.lines[1]?.runsOutOn).toBe("2026-10-26");
	expect(some.lines.map(({ percent }) => percent)).toEqual([50, 10]);
});

test("a month's budget has its month's work, the one for all time all of it", async () => {
	const acme = await kit.createTenant();
	const [clientId, projectId, taskId] = [newId(), newId(), newId()];
	const by = { createdBy: acme.owner.id, projectId };
	const work = { ...by, memberId: acme.owner.id, taskId };
	const { lines } = await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values({ id: clientId, name: "Mzansi" });
		await db.insert(projects).values({ id: projectId, clientId, name: "Payroll" });
		await db.insert(tasks).values({ id: taskId, projectId, name: "Build" });
		await db.insert(budgets).values([
			{ ...by, id: newId(), unit: "hours", period: "total", minutes: 1_000 },
			{ ...by, id: newId(), unit: "hours", period: "month", minutes: 1_000 },
		]);
		await db.insert(timeEntries).values([
			{ ...work, id: newId(), date: "2026-07-31", minutes: 300 },
			{ ...work, id: newId(), date: "2026-08-31", minutes: 150 },
			{ ...work, id: newId(), date: "2026-09-01", minutes: 200 },
		]);
		return openBudgetReport(db, askerOf(acme.owner), now);
	});
	expect(lines.map(({ period, used }) => [period, used])).toEqual([
		["total", 650n],
		["month", 200n],
	]);
});
