import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import type { CellPost } from "#app/modules/time/plan-capture.ts";
import { budgets, budgetWarnings } from "#db/tenant/budgets.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";
import { makeRate } from "#tests/modules/valuation/make-rates.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const OCTOBER = calendarDate("2026-10-01");
const NOW = new Date("2026-10-02T10:00:00Z");

type Wish = Partial<typeof budgets.$inferInsert>;

/** A project with a budget of ten hours in all that stops, unless wished otherwise. */
async function workspace(wish: Wish = {}) {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const within = <T>(run: Parameters<typeof kit.asTenant<T>>[1]) => kit.asTenant(acme, run);
	const work = await within(async (db) => {
		const made = await makeWork(db);
		await db.insert(budgets).values({
			...{ id: newId(), projectId: made.projectId, createdBy: acme.owner.id, stops: true },
			...{ unit: "hours", period: "total", minutes: 600, ...wish },
		});
		return made;
	});
	const [taskId = "", otherTaskId = ""] = work.taskIds;
	const capture = (author: { id: string; role: "owner" | "employee" }, ...posts: CellPost[]) =>
		within((db) => captureCells(db, authorOf(askerOf({ ...acme.owner, ...author }), NOW), posts));
	const own = (...posts: CellPost[]) => capture({ id: acme.owner.id, role: "owner" }, ...posts);
	return { acme, within, work, taskId, otherTaskId, capture, own };
}

function cell(taskId: string, minutes: number, date: CalendarDate = MONDAY): CellPost {
	return { taskId, date, minutes, seen: { minutes: 0, entries: [] } };
}

/** The cell again, as its result says that it stands. */
function again(minutes: number, { results }: Awaited<ReturnType<typeof captureCells>>): CellPost {
	const [result] = results;
	if (!result) throw new Error("Nothing was captured");
	const { taskId, entries } = result;
	const was = entries.reduce((sum, entry) => sum + entry.minutes, 0);
	return { taskId, date: MONDAY, minutes, seen: { minutes: was, entries } };
}

test("a budget that stops refuses what is beyond it and says what is left", async () => {
	const { own, taskId, otherTaskId } = await workspace();
	await own(cell(taskId, 450));
	await expect(own(cell(otherTaskId, 151))).rejects.toMatchObject({
		...{ code: "budget.full", status: 409 },
		message:
			"Payroll migration has 2:30 of its 10:00 left. Capture less, or ask who keeps the project for more.",
	});
	await own(cell(otherTaskId, 150));
});

test("editing counts the difference, and less is never refused", async () => {
	const { within, own, taskId } = await workspace();
	const first = await own(cell(taskId, 590));
	await own(again(600, first));
	await within((db) => db.update(budgets).set({ minutes: 100 }));
	const { results } = await within((db) => db.select().from(timeEntries)).then(async (rows) => {
		const seen = { minutes: 600, entries: rows.map(({ id, version }) => ({ id, version })) };
		return own({ taskId, date: MONDAY, minutes: 500, seen });
	});
	expect(results).toMatchObject([{ kind: "saved" }]);
});

test("each month has its own budget, and what is not in it is not counted", async () => {
	const { own, taskId } = await workspace({ period: "month" });
	await own(cell(taskId, 600));
	await expect(own(cell(taskId, 601, OCTOBER))).rejects.toMatchObject({
		message: expect.stringContaining("10:00 of its 10:00 left in October 2026"),
	});
	await own(cell(taskId, 600, OCTOBER));
});

test("a task's budget leaves the other tasks alone", async () => {
	const { within, own, taskId, otherTaskId } = await workspace();
	await within((db) => db.update(budgets).set({ taskId }));
	await own(cell(otherTaskId, 700));
	await expect(own(cell(taskId, 601))).rejects.toMatchObject({
		message: expect.stringMatching(/^Data mapping of Payroll migration has 10:00/),
	});
});

test("time that costs nothing is never stopped by a budget of money, nor are amounts told to who may not see them", async () => {
	const money = { unit: "money", minutes: null, amountMinor: 1_000_00n, currency: "ZAR" } as const;
	const { acme, within, work, own, capture, taskId, otherTaskId } = await workspace(money);
	await within((db) =>
		Promise.all([
			makeRate(db, acme.owner.id, { projectId: work.projectId, amountMinor: 100_00n }),
			makeRate(db, acme.owner.id, { taskId: otherTaskId, amountMinor: 0n }),
		]),
	);
	await own(cell(taskId, 600), cell(otherTaskId, 300));
	const { id } = acme.member("employee");
	const late = capture({ id, role: "employee" }, cell(taskId, 60));
	await expect(late).rejects.toMatchObject({
		message: expect.not.stringMatching(/R.?\d/),
	});
});

test("two at the same moment never pass a budget that stops", async () => {
	const { acme, within, capture, taskId } = await workspace();
	const employee = { id: acme.member("employee").id, role: "employee" } as const;
	const owner = { id: acme.owner.id, role: "owner" } as const;
	const outcomes = await Promise.allSettled([
		capture(owner, cell(taskId, 400)),
		capture(employee, cell(taskId, 400)),
	]);
	expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	const rows = await within((db) => db.select().from(timeEntries));
	expect(rows.map(({ minutes }) => minutes)).toEqual([400]);
});

test("who keeps the project is told once of 75, 90 and 100 per cent", async () => {
	const { acme, within, own, taskId, otherTaskId } = await workspace({ stops: false });
	const told = () =>
		within((db) =>
			db
				.select({ params: notifications.params })
				.from(notifications)
				.where(eq(notifications.memberId, acme.owner.id))
				.orderBy(notifications.id),
		);
	await own(cell(taskId, 449));
	expect(await told()).toEqual([]);
	const first = await own(cell(otherTaskId, 10));
	expect(await told()).toMatchObject([{ params: { percent: 75, name: "Payroll migration" } }]);
	await own(again(5, first));
	await own(cell(taskId, 600, OCTOBER));
	expect(await told()).toMatchObject([{ params: { percent: 75 } }, { params: { percent: 100 } }]);
	const warned = await within((db) => db.select().from(budgetWarnings));
	expect(warned.map(({ percent }) => percent).sort((a, b) => a - b)).toEqual([75, 90, 100]);
});
