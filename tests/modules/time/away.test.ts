import { expect, test } from "vitest";
import { awayOn, minutesAway } from "#app/modules/time/away.ts";
import { dayNote } from "#app/modules/time/week-text.ts";
import { MONDAY } from "./arbitrary-week.ts";

const heritage = { name: "Heritage Day", isHalf: false, minutes: 480 };
const leave = { kind: "annual", name: "Annual leave", minutes: 240 };

test("a day says its holiday first, then leave with what it takes", () => {
	expect(awayOn({ holiday: heritage, absences: [leave] })).toEqual([
		{ tone: "holiday", name: "Heritage Day", detail: "public holiday" },
		{ tone: "leave", name: "Annual leave", detail: "4:00" },
	]);
	expect(awayOn({ holiday: { ...heritage, isHalf: true }, absences: [] })[0]?.detail).toBe(
		"half holiday",
	);
});

test("what a week is away is the sum of holidays and leave", () => {
	const days = [
		{ holiday: heritage, absences: [] },
		{ holiday: null, absences: [leave, leave] },
		{ holiday: null, absences: [] },
	];
	expect(minutesAway(days)).toBe(960);
});

test("a day without a target says why", () => {
	const day = { date: MONDAY, target: 0, minutes: 0, billable: 0, holiday: null, absences: [] };
	expect(dayNote({ ...day, holiday: heritage }, MONDAY)).toBe("holiday");
	expect(dayNote({ ...day, absences: [leave] }, MONDAY)).toBe("leave");
	expect(dayNote(day, MONDAY)).toBe("no target");
});
