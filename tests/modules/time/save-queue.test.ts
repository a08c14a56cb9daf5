import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import { canJoin, notOvertaken, seenSince, unqueued } from "#app/modules/time/save-queue.ts";
import type { CellAnswer, Draft } from "#app/modules/time/sheet-state.ts";
import { MONDAY, sheetEntry } from "./arbitrary-week.ts";

const monday = { taskId: "a", date: MONDAY };
const tuesday = { taskId: "a", date: addDays(MONDAY, 1) };

function draft(cell: typeof monday, text: string, kind: "sending" | "waiting" = "sending"): Draft {
	return { ...cell, text, seen: { minutes: 0, entries: [] }, status: { kind } };
}

function answer(kind: "saved" | "conflict", minutes: number): CellAnswer {
	return { ...monday, kind, entries: [sheetEntry({ id: "e", minutes })], changedAt: null };
}

test("what is in a batch is not queued again, what was typed over it is", () => {
	const eight = draft(monday, "8:00");
	expect(unqueued([eight, draft(tuesday, "1:00", "waiting")], [])).toEqual([eight]);
	expect(unqueued([eight], [[eight]])).toEqual([]);
	const cleared = draft(monday, "");
	expect(unqueued([cleared], [[eight]])).toEqual([cleared]);
	expect(unqueued([cleared], [[eight], [cleared]])).toEqual([]);
	expect(unqueued([eight], [[eight], [cleared]])).toEqual([eight]);
});

test("a cell goes along with others, but not with another value of its own", () => {
	const eight = draft(monday, "8:00");
	expect(canJoin([eight], [draft(tuesday, "1:00")])).toBe(true);
	expect(canJoin([eight], [draft(tuesday, "1:00"), draft(monday, "")])).toBe(false);
});

test("what was saved is what the next value of its cell is typed over", () => {
	const [[cleared, other] = []] = seenSince(
		[[draft(monday, ""), draft(tuesday, "1:00")]],
		[answer("saved", 480)],
	);
	expect(cleared?.seen).toMatchObject({ minutes: 480, entries: [{ id: "e" }] });
	expect(other?.seen).toEqual({ minutes: 0, entries: [] });
});

test("what somebody else saved in between is not taken for seen", () => {
	const [[cleared] = []] = seenSince([[draft(monday, "")]], [answer("conflict", 480)]);
	expect(cleared?.seen.minutes).toBe(0);
});

test("an answer is about the values that no later batch sends again", () => {
	const first = [draft(monday, "8:00"), draft(tuesday, "1:00")];
	expect(notOvertaken(first, [[draft(monday, "8:00")]])).toEqual([draft(tuesday, "1:00")]);
});
