import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { changeClient } from "#app/modules/projects/save-client.server.ts";
import { changeTask } from "#app/modules/projects/save-task.server.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import type { CellPost } from "#app/modules/time/plan-capture.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { freezeValues, thawValues } from "#app/modules/valuation/freeze-values.server.ts";
import {
	beginRevaluation,
	continueRevaluation,
	waitingRevaluations,
} from "#app/modules/valuation/revaluations.server.ts";
import { holdTimesheets } from "#app/modules/valuation/revalue-batch.server.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";
import { makeRate, makeRule } from "./make-rates.ts";

const kit = testKit();
/** Of a week without a public holiday. */
const MONDAY = calendarDate("2026-09-14");
const NOW = new Date("2026-09-14T10:00:00Z");

async function workspace() {
	const acme = await kit.createTenant();
	const work = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", otherTaskId = ""] = work.taskIds;
	const author = authorOf(askerOf(acme.owner), NOW);
	const within = <T>(run: Parameters<typeof kit.asTenant<T>>[1]) => kit.asTenant(acme, run);
	const capture = (...posts: CellPost[]) => within((db) => captureCells(db, author, posts));
	const entries = () =>
		within((db) =>
			db.select().from(timeEntries).orderBy(asc(timeEntries.date), asc(timeEntries.minutes)),
		);
	const by = { id: acme.owner.id };
	return { work, taskId, otherTaskId, author, within, capture, entries, by, owner: acme.owner.id };
}

function cell(taskId: string, minutes: number, date: CalendarDate = MONDAY): CellPost {
	return { taskId, date, minutes, seen: { minutes: 0, entries: [] } };
}

test("what is captured carries what it comes to at once", async () => {
	const { within, capture, entries, taskId, owner } = await workspace();
	const [rateId, costRateId, ruleId] = await within((db) =>
		Promise.all([
			makeRate(db, owner),
			makeRate(db, owner, { kind: "cost", amountMinor: 1200_00n, unit: "day" }),
			makeRule(db, owner),
		]),
	);
	await capture(cell(taskId, 50));
	expect(await entries()).toMatchObject([
		{
			...{ minutes: 50, billable: true, billedMinutes: 60, roundingRuleId: ruleId },
			...{ rateId, feeMinor: 600_00n, feeCurrency: "ZAR" },
			...{ costRateId, costMinor: 120_00n, costCurrency: "ZAR", version: 1 },
		},
	]);
});

test("without rates and rules what is billed is what was worked", async () => {
	const { capture, entries, taskId } = await workspace();
	await capture(cell(taskId, 50));
	expect(await entries()).toMatchObject([
		{ billable: true, billedMinutes: 50, roundingRuleId: null, rateId: null, feeMinor: null },
	]);
});

test("by the day, what is added, grown or taken away moves the others of that day", async () => {
	const { within, capture, entries, taskId, otherTaskId, author, owner } = await workspace();
	await within((db) => makeRule(db, owner, { per: "day" }));
	const billed = async () => (await entries()).map((entry) => entry.billedMinutes);
	await capture(cell(taskId, 20));
	expect(await billed()).toEqual([30]);
	const { changeId } = await capture(cell(otherTaskId, 31));
	expect(await billed()).toEqual([20, 40]);
	expect((await entries()).map(({ version }) => version)).toEqual([1, 1]);
	await within((db) => undoChange(db, author, changeId ?? ""));
	expect(await billed()).toEqual([30]);
});

test("frozen entries keep what they come to until they are thawed", async () => {
	const { within, capture, entries, taskId, owner, by } = await workspace();
	await within((db) => makeRate(db, owner));
	await capture(cell(taskId, 60), cell(taskId, 60, addDays(MONDAY, 7)));
	const week = { first: MONDAY, last: addDays(MONDAY, 6) };
	await within(async (db) => {
		await lockTimesheet(db, owner);
		await freezeValues(db, owner, week, NOW);
	});
	await within(async (db) => {
		await db.update(rates).set({ amountMinor: 700_00n });
		await holdTimesheets(db);
		await beginRevaluation(db, "rate", {}, by);
	});
	expect((await entries()).map(({ feeMinor }) => feeMinor)).toEqual([600_00n, 700_00n]);
	await within((db) => thawValues(db, owner, week));
	expect(await entries()).toMatchObject([
		{ feeMinor: 700_00n, frozenAt: null },
		{ feeMinor: 700_00n },
	]);
});

test("freezing settles first what a revaluation has not come to", async () => {
	const { within, capture, entries, taskId, owner } = await workspace();
	await capture(cell(taskId, 60));
	await within(async (db) => {
		await makeRate(db, owner);
		await freezeValues(db, owner, { first: MONDAY, last: MONDAY }, NOW);
	});
	expect(await entries()).toMatchObject([{ feeMinor: 600_00n, frozenAt: NOW }]);
});

test("a revaluation goes on where it was, and asked twice changes nothing", async () => {
	const { within, capture, entries, taskId, otherTaskId, work, owner, by } = await workspace();
	const days = [0, 1, 2, 3, 4].map((day) => addDays(MONDAY, day));
	await capture(...days.flatMap((date) => [cell(taskId, 60, date), cell(otherTaskId, 30, date)]));
	const scope = { projectId: work.projectId, from: addDays(MONDAY, 1) };
	const left = await within(async (db) => {
		await makeRate(db, owner);
		return beginRevaluation(db, "rate", scope, by, 3);
	});
	// The first batch of three takes the second day whole: four entries of eight.
	expect(left).toBe(4);
	const [waiting] = await within(waitingRevaluations);
	expect(waiting).toMatchObject({ done: 4, total: 8 });
	const next = () => within((db) => continueRevaluation(db, waiting?.id ?? "", 3));
	expect([await next(), await next(), await next()]).toEqual([0, 0, 0]);
	const after = await entries();
	expect(after.map(({ feeMinor }) => feeMinor)).toEqual([
		...[null, null, 300_00n, 600_00n, 300_00n, 600_00n, 300_00n, 600_00n, 300_00n, 600_00n],
	]);
	await within((db) => beginRevaluation(db, "rate", scope, by));
	expect(await entries()).toEqual(after);
});

test("what is captured while a rate is saved is billed at the new one", async () => {
	const { within, capture, entries, taskId, owner, by } = await workspace();
	let saved = () => {};
	const isSaved = new Promise<void>((resolve) => {
		saved = resolve;
	});
	const saving = within(async (db) => {
		await holdTimesheets(db);
		saved();
		await makeRate(db, owner);
		await beginRevaluation(db, "rate", {}, by);
	});
	await isSaved;
	await Promise.all([saving, capture(cell(taskId, 60))]);
	expect(await entries()).toMatchObject([{ feeMinor: 600_00n }]);
});

test("what stops being billable is billed nothing any more", async () => {
	const { within, capture, entries, taskId, otherTaskId, author, work } = await workspace();
	await capture(cell(taskId, 60), cell(otherTaskId, 90));
	const actor = { kind: "member", id: author.member.id } as const;
	const seen = { id: taskId, projectId: work.projectId, version: 1 };
	await within((db) => changeTask(db, actor, seen, { name: "Data mapping", billable: false }));
	expect(await entries()).toMatchObject([
		{ minutes: 60, billable: false, billedMinutes: 0 },
		{ minutes: 90, billable: true, billedMinutes: 90 },
	]);
	const client = { id: work.clientId, version: 1 };
	const ourselves = { name: "Mzansi Mutual", note: "", isInternal: true };
	await within((db) => changeClient(db, actor, client, ourselves));
	expect(await entries()).toMatchObject([{ billable: false }, { billable: false }]);
});
