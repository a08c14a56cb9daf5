import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { timesheetApprovable } from "#app/modules/timesheets/approvable.server.ts";
import { submitWeek } from "#app/modules/timesheets/submit-week.server.ts";
import { weekCosts } from "#app/modules/timesheets/week-costs.server.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";
import { makeRate } from "#tests/modules/valuation/make-rates.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-14");
const TODAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-21T07:00:00Z");

test("who decides sees what budgets have left with the week in them, and money only with the right", async () => {
	const acme = await kit.createTenant({ members: [{ role: "manager" }, { role: "employee" }] });
	const [owner, manager, worker] = [acme.owner, acme.member("manager"), acme.member("employee")];
	await kit.asTenant(acme, async (db) => {
		const { projectId, taskIds } = await makeWork(db);
		const [taskId = ""] = taskIds;
		await makeRate(db, owner.id);
		const shared = { projectId, createdBy: owner.id };
		await db.insert(budgets).values([
			{ ...shared, id: newId(), unit: "hours", period: "total", minutes: 600 },
			{
				...{ ...shared, id: newId(), unit: "money", period: "month", currency: "ZAR" },
				amountMinor: 3000_00n,
			},
		]);
		const author = authorOf(askerOf(worker), NOW);
		const seen = { minutes: 0, entries: [] };
		await captureCells(db, author, [{ taskId, date: MONDAY, minutes: 330, seen }]);
		const week = await submitWeek(db, author, MONDAY, "");
		const [byOwner, byManager] = [
			await weekCosts(db, askerOf(owner), week, usualWriting),
			await weekCosts(
				db,
				{ ...askerOf(manager), permissions: without(manager) },
				week,
				usualWriting,
			),
		];
		expect(byOwner.fees).toEqual(["R\u202f3\u202f300.00"]);
		expect(byOwner.budgets).toEqual([
			{
				...{ label: "Payroll migration, budget of September 2026 after", percent: 110 },
				...{ amount: "R\u202f300.00", word: "beyond", limit: "R\u202f3\u202f000.00" },
			},
			{
				...{ label: "Payroll migration, budget after", percent: 55 },
				...{ amount: "4:30", word: "left of", limit: "10:00" },
			},
		]);
		expect(byManager.fees).toBeNull();
		expect(byManager.budgets.map(({ amount }) => amount)).toEqual(["4:30"]);
		const queueOf = async (member: typeof owner, permissions = askerOf(member).permissions) => {
			const asking = { today: TODAY, now: NOW, writing: usualWriting };
			const asked = { ...asking, member: { ...askerOf(member), permissions } };
			const waiting = await timesheetApprovable.waitingFor(db, asked);
			return (await timesheetApprovable.weigh(db, asked, waiting)).map(({ warning }) => warning);
		};
		expect(await queueOf(owner)).toEqual(["Budget at 110 %"]);
		expect(await queueOf(manager, without(manager))).toEqual(["34:30 short"]);
	});
});

function without(member: Parameters<typeof askerOf>[0]) {
	return askerOf(member).permissions.filter((permission) => permission !== "rate:read");
}
