import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { copyWeek } from "#app/modules/time/copy-week.ts";
import { minutesOf, weekSheet } from "#app/modules/time/week-sheet.ts";
import { MONDAY, sheetEntry, sheetTask, weeks } from "./arbitrary-week.ts";

const NEXT = addDays(MONDAY, 7);
const week = (first = MONDAY) =>
	Array.from({ length: 7 }, (_, day) => ({ date: addDays(first, day), target: 480 }));

test("rows come without their hours unless asked", () => {
	const tasks = [sheetTask("a"), sheetTask("b", { isOpen: false })];
	const last = weekSheet({ days: week(), tasks, entries: [sheetEntry({ id: "1" })] });
	const current = weekSheet({ days: week(NEXT), tasks: [], entries: [] });
	expect(copyWeek(last, current, false)).toEqual({
		found: 2,
		taskIds: ["a"],
		cells: [],
		closed: 1,
		kept: 0,
		off: 0,
	});
	expect(copyWeek(last, current, true)).toEqual({
		found: 2,
		taskIds: ["a"],
		cells: [{ taskId: "a", date: NEXT, minutes: 60 }],
		closed: 1,
		kept: 0,
		off: 0,
	});
});

test("a cell that holds hours is left as it is", () => {
	const last = weekSheet({
		days: week(),
		tasks: [sheetTask("a")],
		entries: [sheetEntry({ id: "1" }), sheetEntry({ id: "2", date: addDays(MONDAY, 1) })],
	});
	const current = weekSheet({
		days: week(NEXT),
		tasks: [sheetTask("a")],
		entries: [sheetEntry({ id: "3", date: NEXT, minutes: 15 })],
	});
	const copy = copyWeek(last, current, true);
	expect(copy).toMatchObject({ taskIds: [], kept: 1 });
	expect(copy.cells.map(({ date }) => date)).toEqual([addDays(NEXT, 1)]);
});

test("hours do not come along onto a day off", () => {
	const entries = [sheetEntry({ id: "1" }), sheetEntry({ id: "2", date: addDays(MONDAY, 1) })];
	const last = weekSheet({ days: week(), tasks: [sheetTask("a")], entries });
	const current = weekSheet({ days: week(NEXT), tasks: [], entries: [] });
	const daysOff = new Map([[NEXT, "Heritage Day"]]);
	const copy = copyWeek(last, current, true, { step: null, daysOff });
	expect(copy).toMatchObject({ off: 1, kept: 0 });
	expect(copy.cells.map(({ date }) => date)).toEqual([addDays(NEXT, 1)]);
});

test("a copy touches only empty cells of open tasks and never overfills a day", () => {
	fc.assert(
		fc.property(weeks(), weeks(NEXT), fc.boolean(), (lastFacts, currentFacts, withHours) => {
			const [last, current] = [weekSheet(lastFacts), weekSheet(currentFacts)];
			const copy = copyWeek(last, current, withHours);
			const open = new Set(last.rows.filter(({ task }) => task.isOpen).map(({ task }) => task.id));
			const shown = new Set(current.rows.map(({ task }) => task.id));
			for (const id of copy.taskIds) expect(open.has(id) && !shown.has(id)).toBe(true);
			for (const cell of copy.cells) {
				expect(open.has(cell.taskId)).toBe(true);
				const there = currentFacts.entries.filter(
					(entry) => entry.taskId === cell.taskId && entry.date === cell.date,
				);
				expect(there).toEqual([]);
			}
			for (const day of current.days) {
				const added = minutesOf(copy.cells.filter(({ date }) => date === day.date));
				expect(day.minutes + added).toBeLessThanOrEqual(Math.max(1440, day.minutes));
			}
			if (!withHours) expect(copy.cells).toEqual([]);
		}),
	);
});

test("every hour of an open task is either copied or told to be kept", () => {
	fc.assert(
		fc.property(weeks(), weeks(NEXT), (lastFacts, currentFacts) => {
			const last = weekSheet(lastFacts);
			const copy = copyWeek(last, weekSheet(currentFacts), true);
			const cells = last.rows
				.filter(({ task }) => task.isOpen)
				.flatMap((row) => row.cells.filter(({ minutes }) => minutes > 0));
			expect(copy.cells.length + copy.kept).toBe(cells.length);
		}),
	);
});
