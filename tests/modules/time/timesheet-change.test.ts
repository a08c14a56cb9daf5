import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import {
	changedEntries,
	reversed,
	type TimesheetChange,
	touchedPart,
} from "#app/modules/time/timesheet-change.ts";
import { MONDAY } from "./arbitrary-week.ts";

function entry(id: string, over: Partial<StoredEntry> = {}): StoredEntry {
	const times = { startedAt: null, endedAt: null, zone: null, exclusive: false };
	const made = { createdBy: "m", createdAt: new Date(0), updatedAt: new Date(0) };
	const work = { projectId: "p", taskId: "a", date: MONDAY, minutes: 60, note: "" };
	return {
		id,
		...work,
		...times,
		billableOverride: null,
		tagIds: [],
		importId: null,
		version: 1,
		...made,
		...over,
	};
}

const change = (before: StoredEntry[], after: StoredEntry[]): TimesheetChange => ({
	before: { entries: before, rows: [] },
	after: { entries: after, rows: [] },
});

const content = (entries: readonly StoredEntry[]) =>
	entries.map(({ id, minutes, note }) => `${id} ${minutes} ${note}`).sort();

/** A cell's entries, and what an edit made of them. */
const edits = fc
	.array(
		fc.record({
			id: fc.constantFrom("1", "2", "3", "4"),
			was: fc.option(fc.integer({ min: 1, max: 9 })),
			is: fc.option(fc.integer({ min: 1, max: 9 })),
			version: fc.integer({ min: 1, max: 5 }),
		}),
		{ maxLength: 4 },
	)
	.map((list) => {
		const unique = list.filter((item, at) => list.findIndex(({ id }) => id === item.id) === at);
		const before = unique.flatMap(({ id, was, version }) =>
			was === null ? [] : [entry(id, { minutes: was, version })],
		);
		const after = unique.flatMap(({ id, was, is, version }) =>
			is === null ? [] : [entry(id, { minutes: is, version: was === is ? version : version + 1 })],
		);
		return change(before, after);
	});

test("a change keeps the cells that it touches whole and leaves the others out", () => {
	const [grown, beside, elsewhere] = [entry("1"), entry("2"), entry("3", { taskId: "b" })];
	const after = [{ ...grown, minutes: 90, version: 2 }, beside, elsewhere];
	const touched = touchedPart(change([grown, beside, elsewhere], after));
	expect(touched.before.entries).toEqual([grown, beside]);
	expect(changedEntries(touched)).toEqual({ added: [], changed: [after[0]], removed: [] });
});

test("taking a change back restores what was there, in newer versions", () => {
	fc.assert(
		fc.property(edits, (made) => {
			const { before, after } = touchedPart(made);
			const undo = reversed(made, made.after.entries);
			expect(content(undo?.after.entries ?? [])).toEqual(content(before.entries));
			for (const restored of undo?.after.entries ?? []) {
				const there = after.entries.find(({ id }) => id === restored.id);
				if (there && there.minutes !== restored.minutes)
					expect(restored.version).toBeGreaterThan(there.version);
			}
		}),
	);
});

test("a change whose cells hold something else by now is not taken back", () => {
	const made = change([], [entry("1")]);
	expect(reversed(made, [entry("1", { minutes: 61 })])).toBeNull();
	expect(reversed(made, [entry("1"), entry("2")])).toBeNull();
	expect(reversed(made, [])).toBeNull();
	expect(reversed(made, [entry("1", { version: 7 })])).not.toBeNull();
});
