import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { changeEntries } from "#app/modules/time/change-entries.server.ts";
import { copyLastWeek } from "#app/modules/time/copy-week.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { addWeekRow, removeWeekRow } from "#app/modules/time/week-rows.server.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-21T10:00:00Z");

async function workspace() {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { taskIds } = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", otherTaskId = ""] = taskIds;
	const author = authorOf(askerOf(acme.owner), NOW);
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const week = () => run((db) => readWeek(db, author.member, MONDAY));
	/** Types a value over what is there now; answers the change's id. */
	const type = (minutes: number, of = taskId, date = MONDAY) =>
		run(async (db) => {
			const { entries } = await readWeek(db, author.member, MONDAY);
			const cell = entries.filter((entry) => entry.taskId === of && entry.date === date);
			const seen = { minutes: minutesOf(cell), entries: cell };
			const { changeId } = await captureCells(db, author, [{ taskId: of, date, minutes, seen }]);
			return changeId ?? "";
		});
	const undo = (changeId: string) => run((db) => undoChange(db, author, changeId));
	return { acme, author, taskId, otherTaskId, run, week, type, undo };
}

test("undoing puts entries back exactly, in newer versions", async () => {
	const { week, type, undo, run, author, taskId } = await workspace();
	await type(90);
	const [entry] = (await week()).entries;
	await run((db) =>
		changeEntries(db, author, [{ id: entry?.id ?? "", version: 1, date: MONDAY }], {
			note: "Grade table",
		}),
	);
	const cleared = await type(0);
	expect((await week()).entries).toEqual([]);
	await undo(cleared);
	expect((await week()).entries).toMatchObject([
		{ id: entry?.id, taskId, minutes: 90, note: "Grade table", version: 3 },
	]);
});

test("an undo is refused when the cell changed since", async () => {
	const { week, type, undo } = await workspace();
	const first = await type(90);
	await type(120);
	await expect(undo(first)).rejects.toMatchObject({ code: "undo.changed", status: 409 });
	expect(minutesOf((await week()).entries)).toBe(120);
});

test("an undo is refused when the day has no room any more", async () => {
	const { week, type, undo, otherTaskId } = await workspace();
	await type(1440);
	const shrunk = await type(60);
	await type(600, otherTaskId);
	await expect(undo(shrunk)).rejects.toMatchObject({ code: "undo.no_room", status: 409 });
	expect(minutesOf((await week()).entries)).toBe(660);
});

test("nobody undoes another's change", async () => {
	const { acme, run, type } = await workspace();
	const changeId = await type(90);
	const other = authorOf(askerOf(acme.member("employee")), NOW);
	await expect(run((db) => undoChange(db, other, changeId))).rejects.toMatchObject({ status: 404 });
});

test("a change is undone once", async () => {
	const { type, undo } = await workspace();
	const changeId = await type(90);
	await undo(changeId);
	await expect(undo(changeId)).rejects.toMatchObject({ code: "undo.changed" });
});

test("rows added and removed come back as they were", async () => {
	const { week, run, author, undo, taskId, otherTaskId } = await workspace();
	const added = await run((db) => addWeekRow(db, author, MONDAY, taskId));
	await run((db) => addWeekRow(db, author, MONDAY, otherTaskId));
	const removed = await run((db) => removeWeekRow(db, author, MONDAY, otherTaskId));
	const rows = async () => (await week()).tasks.map(({ id, position }) => [id, position]);
	expect(await rows()).toEqual([[taskId, 1]]);
	await undo(removed ?? "");
	expect((await rows()).sort()).toEqual(
		[
			[taskId, 1],
			[otherTaskId, 2],
		].sort(),
	);
	await undo(added ?? "");
	expect(await rows()).toEqual([[otherTaskId, 2]]);
});

test("a row that holds hours stays", async () => {
	const { run, author, type, taskId } = await workspace();
	await type(60);
	await expect(run((db) => removeWeekRow(db, author, MONDAY, taskId))).rejects.toMatchObject({
		code: "row.has_hours",
	});
});

test("last week comes with its rows and hours, and goes again", async () => {
	const { week, run, author, type, undo, taskId, otherTaskId } = await workspace();
	const lastMonday = addDays(MONDAY, -7);
	await type(90, taskId, lastMonday);
	await type(45, otherTaskId, addDays(lastMonday, 1));
	await type(15);
	const { copy, changeId } = await run((db) => copyLastWeek(db, author, MONDAY, true));
	expect(copy).toMatchObject({ kept: 1, closed: 0, taskIds: [otherTaskId] });
	expect((await week()).entries.map(({ date, minutes }) => [date, minutes])).toEqual([
		[MONDAY, 15],
		[addDays(MONDAY, 1), 45],
	]);
	await undo(changeId ?? "");
	expect(await week()).toMatchObject({ entries: [{ minutes: 15 }], tasks: [{ id: taskId }] });
});

test("undoing every change in turn leaves nothing behind", async () => {
	const { week, type, undo, run, taskId, otherTaskId } = await workspace();
	const edit = fc.record({
		task: fc.constantFrom(taskId, otherTaskId),
		day: fc.integer({ min: 0, max: 1 }),
		minutes: fc.integer({ min: 0, max: 700 }),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
			const changes: string[] = [];
			for (const { task, day, minutes } of edits)
				changes.push(await type(minutes, task, addDays(MONDAY, day)));
			for (const changeId of changes.reverse()) if (changeId) await undo(changeId);
			expect((await week()).entries).toEqual([]);
			expect(await run((db) => db.select().from(timeEntries))).toEqual([]);
		}),
		{ numRuns: 12 },
	);
});
