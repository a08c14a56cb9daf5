import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { pasteBlock } from "#app/modules/time/paste-block.ts";
import { weekSheet } from "#app/modules/time/week-sheet.ts";
import { MONDAY, sheetTask } from "./arbitrary-week.ts";

const sheet = weekSheet({
	days: [0, 1, 2].map((day) => ({ date: addDays(MONDAY, day), target: 480 })),
	tasks: [
		sheetTask("a", { position: 1 }),
		sheetTask("b", { position: 2, isOpen: false }),
		sheetTask("c", { position: 3 }),
	],
	entries: [],
});
const at = (row: number, column: number) => ({ row, column });

function pasted(block: string[][], from: ReturnType<typeof at>, to = from) {
	const { cells, left } = pasteBlock(block, { from, to }, sheet);
	return [cells.map(({ cell, text }) => `${cell.taskId}${cell.date.slice(-1)}=${text}`), left];
}

test("a block fills what lies right of and below its first cell, archived rows aside", () => {
	const block = [
		["1", "2"],
		["3", "4"],
		["5", "6"],
	];
	expect(pasted(block, at(0, 1))).toEqual([["a2=1", "a3=2", "c2=5", "c3=6"], 2]);
});

test("what falls off the sheet is counted", () => {
	expect(pasted([["1", "2", "3"]], at(2, 2))).toEqual([["c3=1"], 2]);
});

test("one value fills the whole selection", () => {
	expect(pasted([["8"]], at(2, 2), at(0, 1))).toEqual([["a2=8", "a3=8", "c2=8", "c3=8"], 2]);
});
