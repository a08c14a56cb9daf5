import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/lib/calendar-date.ts";
import {
	type CellAnswer,
	type Draft,
	draftsOf,
	type SheetEvent,
	type SheetState,
	savedCell,
	sheetState,
} from "#app/modules/time/sheet-state.ts";
import { shownFacts } from "#app/modules/time/shown-facts.ts";
import { minutesOf, weekSheet } from "#app/modules/time/week-sheet.ts";
import { MONDAY, sheetEntry, sheetTask } from "./arbitrary-week.ts";

const CELL = { taskId: "a", date: MONDAY };

function start(minutes = 0): SheetState {
	const entries = minutes > 0 ? [sheetEntry({ id: "e", minutes })] : [];
	const days = [0, 1].map((day) => ({ date: addDays(MONDAY, day), target: 480 }));
	return { facts: { days, tasks: [sheetTask("a"), sheetTask("b")], entries }, drafts: {} };
}

function after(state: SheetState, ...events: SheetEvent[]): SheetState {
	return events.reduce(sheetState, state);
}

const type = (text: string, seen: Draft["seen"] = { minutes: 0, entries: [] }): SheetEvent => ({
	type: "typed",
	cells: [{ ...CELL, text, seen }],
});
const total = (state: SheetState) => weekSheet(shownFacts(state)).minutes;
const draft = (state: SheetState) => state.drafts["a/2026-09-21"];

function answer(minutes: number, version = 1): CellAnswer {
	const entries = minutes > 0 ? [sheetEntry({ id: "e", minutes, version })] : [];
	return { ...CELL, kind: "saved", entries, changedAt: null };
}

test("what is typed counts at once and is written as it was read", () => {
	const state = after(start(), type("1.25"));
	expect(draft(state)).toMatchObject({ text: "1:15", status: { kind: "sending" } });
	expect(total(state)).toBe(75);
});

test("what is saved is no draft any more", () => {
	const typed = after(start(), type("1:15"));
	const state = after(typed, { type: "answered", sent: draftsOf(typed), answers: [answer(75)] });
	expect(state.drafts).toEqual({});
	expect(total(state)).toBe(75);
});

test("typing the same again sends nothing", () => {
	const seen = savedCell(start(60), CELL);
	expect(after(start(60), type("1h", seen)).drafts).toEqual({});
});

test("refused text stays as it was typed and does not count", () => {
	const state = after(start(60), type("abc", savedCell(start(60), CELL)));
	expect(draft(state)).toMatchObject({ text: "abc", status: { kind: "refused" } });
	expect(total(state)).toBe(60);
	expect(total(after(state, { type: "put-back", cell: CELL }))).toBe(60);
});

test("typing on while the first value is on its way ends with the last", () => {
	const first = after(start(), type("1"));
	const second = after(first, type("2"));
	const state = after(second, { type: "answered", sent: draftsOf(first), answers: [answer(60)] });
	expect(draft(state)).toMatchObject({
		text: "2:00",
		seen: { minutes: 60, entries: [{ id: "e", version: 1 }] },
		status: { kind: "sending" },
	});
});

test("going back to the old value while a new one is on its way is sent too", () => {
	const first = after(start(), type("1"));
	expect(draft(after(first, type("")))).toMatchObject({ text: "", status: { kind: "sending" } });
});

test("both values of a conflict stay until one is chosen", () => {
	const typed = after(start(), type("2:30"));
	const theirs: CellAnswer = { ...answer(120, 2), kind: "conflict" };
	const contested = after(typed, { type: "answered", sent: draftsOf(typed), answers: [theirs] });
	expect(draft(contested)).toMatchObject({ text: "2:30", status: { kind: "conflict" } });
	expect(savedCell(contested, CELL).minutes).toBe(120);
	expect(draft(after(contested, { type: "kept-mine", cell: CELL }))).toMatchObject({
		text: "2:30",
		seen: { minutes: 120, entries: [{ version: 2 }] },
		status: { kind: "sending" },
	});
	expect(total(after(contested, { type: "took-theirs", cell: CELL }))).toBe(120);
});

test("what was not sent waits and is sent again", () => {
	const typed = after(start(), type("1"));
	const waiting = after(typed, { type: "unreached", sent: draftsOf(typed) });
	expect(draft(waiting)?.status.kind).toBe("waiting");
	expect(draft(after(waiting, { type: "retried" }))?.status.kind).toBe("sending");
});

test("loading the week again keeps what was typed", () => {
	const typed = after(start(), type("abc"));
	const state = after(typed, { type: "loaded", week: { tasks: [], entries: [] } });
	expect(draft(state)?.text).toBe("abc");
});

test("without refusals the totals are what was typed last", () => {
	const edits = fc.array(
		fc.record({
			taskId: fc.constantFrom("a", "b"),
			day: fc.constantFrom(0, 1),
			minutes: fc.integer({ min: 0, max: 600 }),
		}),
	);
	fc.assert(
		fc.property(edits, (list) => {
			const last = new Map<string, number>();
			let state = start();
			for (const { taskId, day, minutes } of list) {
				const cell = { taskId, date: addDays(MONDAY, day) };
				const text = minutes === 0 ? "" : `${minutes}m`;
				state = after(state, {
					type: "typed",
					cells: [{ ...cell, text, seen: savedCell(state, cell) }],
				});
				last.set(`${taskId}/${day}`, minutes);
			}
			const sum = [...last.values()].reduce((all, minutes) => all + minutes, 0);
			expect(minutesOf(shownFacts(state).entries)).toBe(sum);
		}),
	);
});
