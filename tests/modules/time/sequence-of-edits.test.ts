import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { dayEnds } from "#app/modules/time/day-ends.ts";
import { editEntries } from "#app/modules/time/edit-entries.ts";
import { newEntry } from "#app/modules/time/new-entry.ts";
import { entriesIn, planCapture } from "#app/modules/time/plan-capture.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import { reversed, type TimesheetChange, touchedPart } from "#app/modules/time/timesheet-change.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";

const FIRST = calendarDate("2026-09-21");
const dates = [FIRST, addDays(FIRST, 1)];
const taskIds = ["a", "b", "c"];
const now = new Date("2026-09-21T10:00:00Z");
const author = { member: { id: "m" }, now };

const cell = fc.record({ taskId: fc.constantFrom(...taskIds), date: fc.constantFrom(...dates) });
const typing = fc.record({
	kind: fc.constant("type" as const),
	cells: fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 4 }),
});
const adding = fc.record({
	...{ kind: fc.constant("add" as const), cell },
	minutes: fc.integer({ min: 1, max: 300 }),
});
const bulk = fc.record({
	...{ kind: fc.constant("bulk" as const), date: fc.constantFrom(...dates) },
	note: fc.constantFrom("Codes", "Visit"),
	task: fc.option(fc.constantFrom(...taskIds)),
});
const removing = fc.record({ kind: fc.constant("remove" as const), cell });
const back = fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) });
const act = fc.oneof(typing, adding, bulk, removing, back);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A sheet that is only worked on by the product's own rules, beside what its totals must be. */
class Sheet {
	entries: StoredEntry[] = [];
	made: TimesheetChange[] = [];
	undone: TimesheetChange[] = [];

	do(step: Act) {
		switch (step.kind) {
			case "type":
				return this.type(step.cells);
			case "add":
				return this.add(step.cell, step.minutes);
			case "bulk":
				return this.bulk(step);
			case "remove":
				return this.keep(
					this.entries.filter((entry) => !entriesIn([entry], step.cell).length),
					0 - minutesOf(entriesIn(this.entries, step.cell)),
				);
			case "undo":
				return this.takeBack(this.made, this.undone);
			case "redo":
				return this.takeBack(this.undone, this.made);
			default:
				return step satisfies never;
		}
	}

	private type(
		cells: readonly (readonly [{ taskId: string; date: typeof FIRST }, number])[],
	): void {
		const wanted = new Map(
			cells.map(([at, minutes]) => [`${at.taskId}/${at.date}`, { at, minutes }]),
		);
		const posts = [...wanted.values()].map(({ at, minutes }) => {
			const seen = entriesIn(this.entries, at);
			return { ...at, minutes, seen: { minutes: minutesOf(seen), entries: seen } };
		});
		const { outcomes, entries } = planCapture(posts, {
			...{ entries: this.entries, locks: new Map(), daysOff: new Map(), step: null, dayEnds, now },
			tasks: new Map(taskIds.map((id) => [id, { name: id, isOpen: true }])),
			newEntry: (at, minutes) => newEntry({ ...at, projectId: "p", minutes }, author),
		});
		const grown = posts.reduce((sum, post) => {
			const isSaved = outcomes.some((each) => each.kind === "saved" && isAt(each, post));
			return isSaved ? sum + post.minutes - post.seen.minutes : sum;
		}, 0);
		this.keep(entries, grown);
	}

	private add(at: { taskId: string; date: typeof FIRST }, minutes: number): void {
		const day = minutesOf(this.entries.filter(({ date }) => date === at.date));
		if (day + minutes > 1440) return;
		this.keep([...this.entries, newEntry({ ...at, projectId: "p", minutes }, author)], minutes);
	}

	private bulk({ date, note, task }: Extract<Act, { kind: "bulk" }>): void {
		const seen = this.entries
			.filter((entry) => entry.date === date)
			.map(({ id, version }) => ({ id, version, date }));
		const edit = { note, ...(task && { task: { taskId: task, projectId: "p" } }) };
		const planned = editEntries(this.entries, seen, edit, { dayEnds, now });
		if ("entries" in planned) this.keep(planned.entries, 0);
	}

	/** What is written; `growth` is what somebody meant to add. */
	private keep(after: StoredEntry[], growth: number): void {
		const before = this.entries;
		expect(minutesOf(after) - minutesOf(before)).toBe(growth);
		const change = touchedPart({
			before: { entries: before, rows: [] },
			after: { entries: after, rows: [] },
		});
		this.entries = after;
		if (change.before.entries.length + change.after.entries.length === 0) return;
		this.made.push(change);
		this.undone = [];
	}

	private takeBack(from: TimesheetChange[], to: TimesheetChange[]): void {
		const change = from.pop();
		const undo = change && reversed(change, this.entries);
		if (!change || !undo) return;
		const gone = new Set(undo.before.entries.map(({ id }) => id));
		const rest = this.entries.filter(({ id }) => !gone.has(id));
		const growth = minutesOf(undo.after.entries) - minutesOf(undo.before.entries);
		expect(growth).toBe(minutesOf(change.before.entries) - minutesOf(change.after.entries));
		this.entries = [...rest, ...undo.after.entries];
		to.push(touchedPart(undo));
	}
}

function isAt(a: { taskId: string; date: string }, b: { taskId: string; date: string }): boolean {
	return a.taskId === b.taskId && a.date === b.date;
}

function contents(entries: readonly StoredEntry[]) {
	return entries
		.map(({ id, taskId, date, minutes, note }) => `${id} ${taskId} ${date} ${minutes} ${note}`)
		.sort();
}

test("no sequence of edits, bulk edits, undoing and doing again loses or invents a minute", () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
			const sheet = new Sheet();
			for (const step of acts) {
				sheet.do(step);
				for (const date of dates) {
					const day = sheet.entries.filter((entry) => entry.date === date);
					expect(minutesOf(day)).toBeLessThanOrEqual(1440);
				}
				expect(new Set(sheet.entries.map(({ id }) => id)).size).toBe(sheet.entries.length);
				expect(sheet.entries.every(({ minutes }) => minutes >= 1)).toBe(true);
			}
			const end = contents(sheet.entries);
			const steps = sheet.made.length;
			for (let step = 0; step < steps; step += 1) sheet.do({ kind: "undo" });
			expect(sheet.entries).toEqual([]);
			for (let step = 0; step < steps; step += 1) sheet.do({ kind: "redo" });
			expect(contents(sheet.entries)).toEqual(end);
		}),
		{ numRuns: 150 },
	);
});
