import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { weekSheet } from "#app/modules/time/week-sheet.ts";
import { overTarget, weekFindings } from "#app/modules/timesheets/week-findings.ts";
import { MONDAY, sheetEntry, sheetTask } from "#tests/modules/time/arbitrary-week.ts";

const TUESDAY = addDays(MONDAY, 1);
const days = [0, 1, 2].map((day) => ({ date: addDays(MONDAY, day), target: 480 }));
const tasks = [sheetTask("a")];
const full = (date = MONDAY, minutes = 480, note = "Done") =>
	sheetEntry({ id: `${date}${minutes}`, date, minutes, note });
const texts = (entries: ReturnType<typeof full>[], today = addDays(MONDAY, 7)) =>
	weekFindings(weekSheet({ days, tasks, entries }), today).map(({ text }) => text);

test("what is short and over is said by day, whatever the sum", () => {
	const entries = [full(MONDAY, 495), full(TUESDAY, 465), full(addDays(MONDAY, 2))];
	expect(texts(entries)).toEqual(["0:15 short on Tuesday.", "0:15 over on Monday."]);
	expect(overTarget(weekSheet({ days, tasks, entries }))).toBe(15);
});

test("days to come and billable hours without a note stand out", () => {
	const entries = [full(MONDAY, 480, ""), full(TUESDAY), full(addDays(MONDAY, 2))];
	expect(texts(entries, TUESDAY)).toEqual([
		"1 working day is still to come.",
		"1 billable entry has no note.",
	]);
});

test("a week with nothing to say says so", () => {
	expect(texts([0, 1, 2].map((day) => full(addDays(MONDAY, day))))).toEqual([
		"Every day meets its target.",
	]);
});
