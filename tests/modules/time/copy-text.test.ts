import { expect, test } from "vitest";
import { copyText } from "#app/modules/time/copy-text.ts";
import { MONDAY } from "./arbitrary-week.ts";

const cells = [
	{ taskId: "a", date: MONDAY, minutes: 90 },
	{ taskId: "b", date: MONDAY, minutes: 30 },
];

test("a copy says what came along and what stayed behind", () => {
	const copy = { found: 5, taskIds: ["a", "b", "c", "d"], cells: [], closed: 1, kept: 0, off: 0 };
	expect(copyText(copy, false)).toEqual({
		text: "Copied 4 rows from last week.",
		detail: "No hours were copied. 1 row stayed behind: its task takes no time any more.",
	});
	expect(copyText({ ...copy, taskIds: ["a"], cells, closed: 0, kept: 2 }, true)).toEqual({
		text: "Copied 1 row from last week.",
		detail: "2:00 in 2 cells came along. 2 cells stayed as they were.",
	});
});

test("a copy says which hours a day off kept away", () => {
	const copy = { found: 1, taskIds: ["a"], cells, closed: 0, kept: 0, off: 2 };
	expect(copyText(copy, true).detail).toBe(
		"2:00 in 2 cells came along. 2 cells of a day off stayed empty: type what you worked anyway.",
	);
});

test("a copy of nothing says so", () => {
	const nothing = { found: 0, taskIds: [], cells: [], closed: 0, kept: 0, off: 0 };
	expect(copyText(nothing, true)).toEqual({ text: "There are no rows in last week to copy." });
	expect(copyText({ ...nothing, found: 3 }, false).text).toBe(
		"Every row of last week is here already.",
	);
});
