import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { minutesOf, weekSheet } from "#app/modules/time/week-sheet.ts";
import { MONDAY, sheetEntry, sheetTask, weeks } from "./arbitrary-week.ts";

test("rows keep the order they were put on the sheet, others follow by client, project and task", () => {
	const tasks = [
		sheetTask("d", { client: "Mzansi Mutual", name: "Workshops" }),
		sheetTask("b", { position: 2 }),
		sheetTask("c", { client: "Cape Harbour" }),
		sheetTask("a", { position: 1, client: "Zulu" }),
		sheetTask("e", { client: "Mzansi Mutual", name: "Data mapping" }),
	];
	const { rows } = weekSheet({ days: [], tasks, entries: [] });
	expect(rows.map(({ task }) => task.id)).toEqual(["a", "b", "c", "e", "d"]);
});

test("entries of a task and day share a cell", () => {
	const days = [0, 1].map((day) => ({ date: addDays(MONDAY, day), target: 480 }));
	const entries = [
		sheetEntry({ id: "1", minutes: 90 }),
		sheetEntry({ id: "2", minutes: 45, billable: false }),
	];
	const sheet = weekSheet({ days, tasks: [sheetTask("a")], entries });
	expect(sheet.rows[0]?.cells.map(({ minutes }) => minutes)).toEqual([135, 0]);
	expect(sheet.rows[0]?.cells[0]?.entries).toEqual(entries);
	expect(sheet).toMatchObject({ minutes: 135, billable: 90, target: 960, missing: 825 });
});

test("more on one day does not make up for another", () => {
	const days = [0, 1].map((day) => ({ date: addDays(MONDAY, day), target: 480 }));
	const entries = [sheetEntry({ id: "1", minutes: 600 })];
	expect(weekSheet({ days, tasks: [sheetTask("a")], entries }).missing).toBe(480);
});

test("totals equal sums, along rows and down columns", () => {
	fc.assert(
		fc.property(weeks(), (facts) => {
			const sheet = weekSheet(facts);
			expect(sheet.minutes).toBe(minutesOf(facts.entries));
			expect(minutesOf(sheet.rows)).toBe(sheet.minutes);
			expect(minutesOf(sheet.days)).toBe(sheet.minutes);
			expect(sheet.rows.flatMap(({ cells }) => cells)).toHaveLength(facts.tasks.length * 7);
			for (const [index, day] of sheet.days.entries())
				expect(minutesOf(sheet.rows.flatMap(({ cells }) => cells[index] ?? []))).toBe(day.minutes);
			expect(sheet.missing).toBeGreaterThanOrEqual(sheet.target - sheet.minutes);
			expect(sheet.billable).toBeLessThanOrEqual(sheet.minutes);
		}),
	);
});
