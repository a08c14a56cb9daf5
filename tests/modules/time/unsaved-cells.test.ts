import { expect, test } from "vitest";
import type { CellPost } from "#app/modules/time/plan-capture.ts";
import type { CellAnswer } from "#app/modules/time/sheet-state.ts";
import { unsavedCells } from "#app/modules/time/unsaved-cells.ts";
import { MONDAY } from "./arbitrary-week.ts";

const seen = { minutes: 30, entries: [{ id: "e", version: 1 }] };
const post = (taskId: string, minutes: number): CellPost => ({
	taskId,
	date: MONDAY,
	minutes,
	seen,
});
const rest = { date: MONDAY, entries: [], changedAt: null };

test("a plain form gets back what it could not save, as it was typed", () => {
	const sent = {
		posts: [post("saved", 60), post("late", 90), post("full", 0)],
		refused: [{ taskId: "odd", date: MONDAY, text: "abc", message: "Type 1:30.", seen }],
	};
	const answers: CellAnswer[] = [
		{ ...rest, taskId: "saved", kind: "saved" },
		{ ...rest, taskId: "late", kind: "conflict" },
		{ ...rest, taskId: "full", kind: "refused", message: "A day has 24:00." },
	];
	expect(unsavedCells(sent, answers)).toMatchObject([
		{ taskId: "odd", text: "abc", seen, status: { kind: "refused", message: "Type 1:30." } },
		{ taskId: "late", text: "1:30", seen, status: { kind: "conflict", changedAt: null } },
		{ taskId: "full", text: "", status: { kind: "refused", message: "A day has 24:00." } },
	]);
});
