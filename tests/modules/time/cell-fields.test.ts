import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { newId } from "#app/lib/id.ts";
import { cellField, readCellFields, seenField, writeSeen } from "#app/modules/time/cell-fields.ts";

const CELL = { taskId: newId(), date: calendarDate("2026-09-21") };

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

test("a cell is posted with what was seen in it", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 1440 }),
			fc.array(fc.record({ id: fc.constant(newId()), version: fc.nat() }), { maxLength: 3 }),
			(minutes, entries) => {
				const seen = { minutes: 0, entries };
				const fields = {
					[cellField(CELL)]: formatMinutes(minutes),
					[seenField(CELL)]: writeSeen(seen),
				};
				expect(readCellFields(form(fields))).toEqual({
					posts: [{ ...CELL, minutes, seen }],
					refused: [],
				});
			},
		),
	);
});

test("a cell that was not touched is left out, a cleared one is not", () => {
	const seen = { minutes: 90, entries: [{ id: newId(), version: 2 }] };
	const post = (text: string) =>
		readCellFields(form({ [cellField(CELL)]: text, [seenField(CELL)]: writeSeen(seen) }));
	expect(post("1:30")?.posts).toEqual([]);
	expect(post("1.5")?.posts).toEqual([]);
	expect(post("")?.posts).toEqual([{ ...CELL, minutes: 0, seen }]);
});

test("an empty cell needs no word of what was seen", () => {
	expect(readCellFields(form({ [cellField(CELL)]: "" }))).toEqual({ posts: [], refused: [] });
});

test("refused text comes back as it was typed", () => {
	const read = readCellFields(form({ [cellField(CELL)]: "1:2:3:4" }));
	expect(read?.refused).toMatchObject([{ ...CELL, text: "1:2:3:4" }]);
});

test("a form that the sheet did not make is not read", () => {
	const { taskId } = CELL;
	expect(readCellFields(form({ "cell:x:2026-09-21": "1" }))).toBeNull();
	expect(readCellFields(form({ [`cell:${taskId}:2026-02-30`]: "1" }))).toBeNull();
	expect(readCellFields(form({ [cellField(CELL)]: "1", [seenField(CELL)]: "x" }))).toBeNull();
	expect(readCellFields(form({ [cellField(CELL)]: "1", [seenField(CELL)]: "1 a.b" }))).toBeNull();
});

test("cells of more than three years at once are no sheet: each day between is looked at", () => {
	const on = (date: string) => cellField({ taskId: CELL.taskId, date });
	const near = readCellFields(form({ [on("2024-01-01")]: "1", [on("2026-12-31")]: "1" }));
	expect(near?.posts).toHaveLength(2);
	expect(readCellFields(form({ [on("1970-01-01")]: "1", [on("9998-12-31")]: "1" }))).toBeNull();
});
